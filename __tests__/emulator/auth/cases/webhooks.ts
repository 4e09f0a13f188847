import { createPublicKey, verify } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { browser } from '../support/browser.ts';
import { type Context, MAIN, person, set } from '../support/context.ts';

/** What webhooks would have received, and what loopback really does. */
export function webhooks(on: Context): void {
  describe('webhooks', () => {
    const webhook = (url: string, ...enabled_events: never[]) =>
      set(on, { webhook: { enabled: true, webhook_url: url, enabled_events, timeout_seconds: 1 } });

    test('are kept and signed, and replace the mail', async () => {
      await webhook('https://production.example.com/hook', 'send.otp' as never, 'user.created' as never);
      const mails = (await on.services.call('mails')).length;
      const { email, page } = await person(on);
      await page.post('/email-otp/send-verification-otp', { email, type: 'sign-in' });
      expect((await on.services.call('mails')).length).toBe(mails);
      const sent = await on.services.call('webhooks');
      expect(sent.map(({ event_type }) => event_type)).toEqual(['user.created', 'send.otp']);
      const [, otp] = sent;
      expect(otp).toMatchObject({
        branch_id: MAIN,
        url: 'https://production.example.com/hook',
        status: null,
      });
      expect(JSON.parse(otp?.body ?? '')).toMatchObject({
        event_type: 'send.otp',
        context: { project_name: 'My app' },
        user: { email },
        event_data: {
          otp_code: expect.stringMatching(/^\d{6}$/),
          otp_type: 'sign-in',
          delivery_preference: 'email',
        },
      });

      // As Neon's page has receivers verify it.
      const { 'x-neon-signature': signature = '', 'x-neon-timestamp': timestamp } = otp?.headers ?? {};
      const [header, , mark = ''] = signature.split('.');
      const encode = (text: string) => Buffer.from(text).toString('base64url');
      const input = `${header}.${encode(`${timestamp}.${encode(otp?.body ?? '')}`)}`;
      const { keys } = (await browser(on.base).get('/jwks')).body as unknown as { keys: { kid: string }[] };
      const key = keys.find(({ kid }) => kid === otp?.headers['x-neon-signature-kid']);
      const publicKey = createPublicKey({ key: { ...key }, format: 'jwk' });
      expect(verify(null, Buffer.from(input), publicKey, Buffer.from(mark, 'base64url'))).toBe(true);
    });

    test('are sent to loopback when asked, and may refuse a sign-up', async () => {
      const seen: string[] = [];
      const receiver = createServer((request, response) => {
        seen.push(String(request.headers['x-neon-event-type']));
        const allowed = seen.length > 1;
        response.end(
          JSON.stringify({ allowed, error_code: 'DOMAIN_BLOCKED', error_message: 'Not from there' }),
        );
      });
      await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
      await on.services.call('deliverWebhooks', true);
      await webhook(url, 'user.before_create' as never);
      expect((await person(on)).signedUp.body).toMatchObject({
        code: 'DOMAIN_BLOCKED',
        message: 'Not from there',
      });
      expect((await person(on)).signedUp.status).toBe(200);
      expect(seen).toEqual(['user.before_create', 'user.before_create']);
      receiver.close();
      // A receiver that is down refuses every sign-up.
      expect((await person(on)).signedUp.status).toBe(403);
      expect((await on.services.call('webhooks')).at(-1)).toMatchObject({
        status: null,
        error: expect.any(String),
      });
      await on.services.call('deliverWebhooks', false);
      await set(on);
    });
  });
}
