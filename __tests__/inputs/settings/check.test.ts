import { describe, expect, test } from '@jest/globals';
import { validateRequest } from '../../../spec/checks.ts';
import type { Generation } from '../../../src/inputs/generation.ts';
import { type Settings, settingsFrom } from '../../../src/inputs/settings/read.ts';
import * as compiled from '../../../src/inputs/settings/validators.ts';
import { findOperation, OPERATIONS } from '../../../src/operations/index.ts';
import { SETTINGS, SMTP } from '../../support/samples.ts';

const read = (value: unknown): Settings => settingsFrom(value, compiled);
const texts = (operation: string, value: unknown, generation: Generation = 'stack') =>
  read(value)
    .problems(operation, generation)
    .map(({ input, message }) => `${input}: ${message}`);

const TAKING = OPERATIONS.filter(({ required }) => required?.includes('settings')).map(({ name }) => name);

test('there is a validator for every operation that takes settings, and a sample in the tests', () => {
  const ofGeneration = ['update-email-provider (better_auth)'];
  expect(Object.keys(compiled.validators).sort()).toEqual([...TAKING, ...ofGeneration].sort());
  expect(Object.keys(SETTINGS).sort()).toEqual(TAKING.toSorted());
});

describe('problems', () => {
  test.each<[string, string, unknown, string[]]>([
    [
      'no boolean of YAML 1.2',
      'update-webhook',
      { enabled: 'yes' },
      ['settings.enabled: must be true or false, but it is a text'],
    ],
    [
      'a boolean in quotes',
      'update-webhook',
      { enabled: 'true' },
      ['settings.enabled: must be true or false, but it is a text: leave out the quotes'],
    ],
    [
      'a near key',
      'update-phone-number',
      { enable: true },
      ['settings.enable: is not known; did you mean enabled?'],
    ],
    [
      'a key that is like none',
      'update-phone-number',
      { colour: 1 },
      ['settings.colour: is not known; known are enabled, otp_expires_in'],
    ],
    [
      'a key that holds a value',
      'update-phone-number',
      { 'password:hunter2': null },
      ['settings: has a key that is no name or has no value; is there a space after each colon?'],
    ],
    [
      'an input of its own',
      'send-test-email',
      { ...SMTP, recipient_email: 'a@b.co' },
      ['settings.recipient_email: is not one of the settings: give it as the input recipient_email'],
    ],
    [
      'the type of an e-mail provider',
      'send-test-email',
      { ...SMTP, type: 'standard' },
      ['settings.type: is not known; known are host, port, username, password, sender_email, sender_name'],
    ],
    [
      'too much',
      'update-phone-number',
      { otp_expires_in: 601 },
      ['settings.otp_expires_in: must be at most 600'],
    ],
    ['too little', 'update-magic-link', { expires_in: 4 }, ['settings.expires_in: must be at least 5']],
    [
      'beyond 32 bits',
      'update-organization',
      { organization_limit: 2 ** 31 },
      ['settings.organization_limit: must be at most 2147483647'],
    ],
    [
      'half a number',
      'update-magic-link',
      { expires_in: 5.5 },
      ['settings.expires_in: must be a whole number, but it is a number'],
    ],
    [
      'no finite number',
      'update-magic-link',
      { expires_in: Number.POSITIVE_INFINITY },
      ['settings.expires_in: must be a whole number, but it is a number'],
    ],
    [
      'a number in quotes',
      'update-magic-link',
      { expires_in: '5' },
      ['settings.expires_in: must be a whole number, but it is a text: leave out the quotes'],
    ],
    [
      'a text without quotes',
      'update-email-provider',
      { type: 'standard', ...SMTP, password: 12345678 },
      ['settings.password: must be a text, but it is a number: put it in quotes'],
    ],
    [
      'no choice',
      'update-organization',
      { creator_role: 'Admim' },
      ['settings.creator_role: must be admin or owner; did you mean admin?'],
    ],
    [
      'a choice of another type',
      'update-organization',
      { creator_role: 5 },
      ['settings.creator_role: must be a text, but it is a number: put it in quotes'],
    ],
    [
      'an item of a list',
      'update-webhook',
      { enabled: true, enabled_events: ['user.created', 'user.create'] },
      [
        expect.stringMatching(
          /^settings\.enabled_events\.1: must be .*; did you mean user\.created\?$/,
        ) as never,
      ],
    ],
    [
      'no list',
      'update-webhook',
      { enabled: true, enabled_events: 'x' },
      ['settings.enabled_events: must be a list, but it is a text'],
    ],
    ['missing', 'update-webhook', { timeout_seconds: 1 }, ['settings.enabled: is required']],
    ['missing name', 'update-config', {}, ['settings.name: is required']],
    ['an empty name', 'update-config', { name: '' }, ['settings.name: must not be empty']],
    [
      'a long name',
      'update-config',
      { name: 'x'.repeat(257) },
      ['settings.name: must have at most 256 characters'],
    ],
    ['no type', 'update-email-provider', SMTP, ['settings.type: is required']],
    [
      'a mistyped type',
      'update-email-provider',
      { type: 'standrd', ...SMTP },
      ['settings.type: must be standard or shared; did you mean standard?'],
    ],
    [
      'a key of the other type',
      'update-email-provider',
      { type: 'shared', host: 'x' },
      ['settings.host: does not go with this type'],
    ],
    [
      'a secret as this action shows it',
      'update-email-provider',
      { type: 'standard', ...SMTP, password: '***' },
      [
        'settings.password: holds ***, as this action shows secrets: give the secret itself, or leave the key out',
      ],
    ],
  ])('%s', (_, operation, value, expected) => {
    expect(texts(operation, value)).toEqual(expected);
  });

  test('all at once, and none quotes a value', () => {
    const all = texts('update-email-provider', {
      type: 'standard',
      host: 5,
      port: 'hunter2',
      pasword: 'hunter2',
    });
    expect(all).toEqual([
      'settings.username: is required',
      'settings.password: is required',
      'settings.sender_email: is required',
      'settings.sender_name: is required',
      'settings.pasword: is not known; did you mean password?',
      'settings.host: must be a text, but it is a number: put it in quotes',
      'settings.port: must be a whole number, but it is a text',
    ]);
    expect(all.join()).not.toContain('hunter2');
  });

  test.each(TAKING)('%s: an empty mapping has nothing to change or lacks what is required', operation => {
    expect(texts(operation, {}).join()).toMatch(/is empty: there is nothing to change|is required/);
  });

  test('256 characters are counted as people do', () => {
    expect(texts('update-config', { name: '\u{1F600}'.repeat(256) })).toEqual([]);
  });
});

describe('the validators and Neon’s document agree', () => {
  const wrong = [null, 5, -1, 0, 1, 7, 61, 10_000, 2 ** 31, 1.5, '', 'x', 'shared', true, [], ['x'], {}];
  const branch = '/projects/quiet-river-12345678/branches/br-preview-42/auth';

  test.each(TAKING)('on %s', operation => {
    const endpoint = findOperation(operation)?.endpoints.better_auth;
    const path = endpoint?.path.replace(/^.*\/auth/, branch) ?? '';
    const rest = operation === 'send-test-email' ? { recipient_email: 'a@b.co' } : {};
    const sample = SETTINGS[operation] as Record<string, unknown>;
    const special = `${operation} (better_auth)`;
    const validator = compiled.validators[special] ? special : operation;
    const keys = [...(compiled.KEYS[operation] ?? []), 'surplus'];
    const without = keys.map(key => ({ ...sample, [key]: undefined }));
    const values = keys.flatMap(key => wrong.map(value => ({ ...sample, [key]: value })));
    for (const changed of [sample, ...without, ...values]) {
      const settings = JSON.parse(JSON.stringify(changed));
      const { problems } = validateRequest({
        method: endpoint?.method ?? '',
        path,
        body: { ...settings, ...rest },
      });
      expect([settings, texts(validator, settings).length > 0]).toEqual([settings, problems.length > 0]);
    }
  });
});
