import { describe, expect, test } from '@jest/globals';
import { createConsent } from '../../../emulator/auth/consent.ts';
import { createSigningKey, publicKeySet } from '../../../emulator/auth/keys.ts';
import { socialProviders } from '../../../emulator/auth/providers.ts';
import { trustedOrigins } from '../../../emulator/auth/settings.ts';
import { memoryUsers, type User } from '../../../emulator/auth/users.ts';
import { sendWebhook, subscribed } from '../../../emulator/auth/webhooks.ts';
import { createGate } from '../../../emulator/gate.ts';
import { sampleSettings } from './support/sample.ts';

describe('a gate', () => {
  test('lets one through at a time, in the order of asking, also after a failure', async () => {
    const gate = createGate();
    const seen: string[] = [];
    const work = (name: string, fails = false) =>
      gate.run(async () => {
        seen.push(`${name} in`);
        await Promise.resolve();
        seen.push(`${name} out`);
        if (fails) throw new Error(name);
      });
    const all = await Promise.allSettled([work('a'), work('b', true), work('c')]);
    expect(seen).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});

describe('trusted origins', () => {
  test('are the domains as they are stored, and localhost where it is allowed', () => {
    const domains = ['https://app.example.com/', 'https://*.example.com'];
    expect(trustedOrigins(sampleSettings({ domains }))).toEqual(domains);
    expect(trustedOrigins(sampleSettings({ domains: [], allow_localhost: true }))).toContain(
      'http://localhost:*',
    );
  });
});

describe('sign-in providers', () => {
  test('have Neon’s client where it is shared, and none where there is none', () => {
    const made = socialProviders(
      [
        { id: 'google', type: 'shared' },
        { id: 'github', type: 'standard' },
      ],
      id => id,
    );
    expect(made).toMatchObject({ google: { clientId: 'neon-shared-google' }, github: { clientId: '' } });
  });
});

describe('a signing key', () => {
  test('gives away its public half only', () => {
    const key = createSigningKey();
    const [published] = publicKeySet([key]).keys;
    expect(published).toEqual({
      alg: 'EdDSA',
      kid: key.id,
      kty: 'OKP',
      crv: 'Ed25519',
      x: expect.any(String),
    });
  });
});

describe('users in a list', () => {
  test('have one user an address, whatever its case', async () => {
    const list: User[] = [];
    const users = memoryUsers(list);
    const id = (await users.create({ email: 'Ann@Example.com', name: 'Ann' })) ?? '';
    expect(await users.create({ email: 'ann@example.COM' })).toBeUndefined();
    expect(await users.setRoles(id, ['admin'])).toBe(true);
    expect(await users.list()).toEqual([
      { id, email: 'ann@example.com', name: 'Ann', roles: ['admin'], created_at: expect.any(String) },
    ]);
    expect([await users.remove(id), await users.remove(id), list]).toEqual([true, false, []]);
    expect(await users.setRoles(id, [])).toBe(false);
  });
});

describe('the consent page', () => {
  const page =
    'http://127.0.0.1/_emulator/oauth/google?redirect_uri=http%3A%2F%2F127.0.0.1%2Fcb&state=s%22%3E';

  test('shows what it was given as text', async () => {
    const html = await createConsent().respond(new URL(page))?.text();
    expect(html).toContain('value="s&quot;>"');
  });

  test('gives codes that work once', () => {
    const consent = createConsent();
    const location = consent.respond(new URL(`${page}&email=ann@example.com`))?.headers.get('location') ?? '';
    const { searchParams } = new URL(location);
    expect(searchParams.get('state')).toBe('s">');
    const code = searchParams.get('code') ?? '';
    expect(consent.redeem(code)).toEqual({ email: 'ann@example.com', name: 'ann' });
    expect(consent.redeem(code)).toBeUndefined();
  });

  test('is at no other path, and sends nobody nowhere', () => {
    const consent = createConsent();
    expect(consent.respond(new URL('http://127.0.0.1/neondb/auth/ok'))).toBeUndefined();
    expect(consent.respond(new URL('http://127.0.0.1/_emulator/oauth/google?email=a@b.c'))?.status).toBe(400);
  });
});

describe('webhooks', () => {
  const settings = sampleSettings({
    webhook: { enabled: true, webhook_url: 'https://example.com/hook', enabled_events: ['user.created'] },
  });
  const content = { event: 'user.created' as const, user: { id: '1' }, data: {} };

  test('are sent for the events that are subscribed to', () => {
    expect([subscribed(settings, 'user.created'), subscribed(settings, 'send.otp')]).toEqual([true, false]);
    const off = { ...settings, webhook: { ...settings.webhook, enabled: false } };
    expect(subscribed(off, 'user.created')).toBe(false);
  });

  test('never leave the machine', async () => {
    const outbox = { mails: [], webhooks: [], deliverWebhooks: true };
    expect(await sendWebhook('br', settings, outbox, createSigningKey(), content)).toEqual({ ok: true });
    expect(outbox.webhooks).toEqual([expect.objectContaining({ status: null, event_type: 'user.created' })]);
  });
});
