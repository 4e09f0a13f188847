import { expect, test } from '@jest/globals';
import type { Actual } from '../../../src/apply/state/actual.ts';
import { desiredOf } from '../../../src/apply/state/desired-of.ts';

const ON: Actual = { enabled: true, settings: {}, oauth_providers: [], domains: [], oauth_clients: [] };

test('secrets that Neon shows are Secrets, and those that it does not are named', () => {
  const { desired, unread } = desiredOf({
    ...ON,
    settings: {
      email_provider: { type: 'standard', host: 'h', password: 'shown', added_by_neon: 1, sender_name: null },
    },
    oauth_providers: [
      { id: 'google', client_id: 'g' },
      { id: 'github', client_id: 'h', client_secret: 'shown' },
    ],
  });
  expect(JSON.stringify(desired.email_provider)).toBe('{"type":"standard","host":"h","password":"***"}');
  expect(desired.oauth_providers?.map(({ client_secret }) => client_secret?.reveal())).toEqual([
    undefined,
    'shown',
  ]);
  expect(unread).toEqual(['oauth_providers[google].client_secret']);
});

test('a password that Neon keeps to itself is named', () => {
  const email_provider = { type: 'standard', host: 'h', password: '' };
  const { desired, unread } = desiredOf({ ...ON, settings: { email_provider } });
  expect([desired.email_provider, unread]).toEqual([
    { type: 'standard', host: 'h' },
    ['email_provider.password'],
  ]);
});
