import { describe, expect, test } from '@jest/globals';
import { type Context, change, lastMail, MAIN, open, person, set } from '../support/context.ts';
import { APP, PASSWORD } from '../support/sample.ts';

/** What would have been mailed. */
export function mails(on: Context): void {
  describe('mails', () => {
    test('a password is reset by the link', async () => {
      const { email, page } = await person(on);
      await page.post('/request-password-reset', { email, redirectTo: '/reset' });
      const mail = await lastMail(on);
      expect(mail).toEqual({
        branch_id: MAIN,
        to: email,
        kind: 'reset',
        url: expect.any(String),
        code: null,
      });
      const { location } = await page.get(mail?.url ?? '');
      expect(location).toMatch(`${APP}/reset?token=`);
      const token = new URL(location ?? '').searchParams.get('token');
      expect((await page.post('/reset-password', { newPassword: 'another password', token })).status).toBe(
        200,
      );
      expect((await page.post('/sign-in/email', { email, password: PASSWORD })).status).toBe(401);
      expect((await page.post('/sign-in/email', { email, password: 'another password' })).status).toBe(200);
    });

    test('an address is verified by a code, where it must be', async () => {
      await change(on, 'email_and_password', {
        require_email_verification: true,
        send_verification_email_on_sign_up: true,
      });
      const { email, page, signedUp } = await person(on);
      expect(signedUp.body).toMatchObject({ token: null });
      expect((await page.post('/sign-in/email', { email, password: PASSWORD })).body.code).toBe(
        'EMAIL_NOT_VERIFIED',
      );
      const mail = await lastMail(on);
      expect(mail).toMatchObject({
        to: email,
        kind: 'otp',
        code: expect.stringMatching(/^\d{6}$/),
        url: null,
      });
      expect((await page.post('/email-otp/verify-email', { email, otp: mail?.code })).status).toBe(200);
      expect((await page.get('/get-session')).body).toMatchObject({ user: { email, emailVerified: true } });
      // An existing address looks like a new one.
      const again = await open(on).post('/sign-up/email', { email, password: PASSWORD, name: 'X' });
      expect([again.status, again.body.token]).toEqual([200, null]);
    });

    test('or by a link', async () => {
      await change(on, 'email_and_password', {
        email_verification_method: 'link',
        send_verification_email_on_sign_up: true,
      });
      const { email, page } = await person(on);
      expect(await lastMail(on)).toMatchObject({ to: email, kind: 'verification', code: null });
      await page.get((await lastMail(on))?.url ?? '');
      expect((await page.get('/get-session')).body).toMatchObject({ user: { email, emailVerified: true } });
      await set(on);
    });

    test('an invitation, where mails are wanted', async () => {
      await set(on);
      const { page } = on.known;
      const invite = () =>
        page.post('/organization/invite-member', {
          email: 'guest@example.com',
          role: 'member',
          resend: true,
        });
      await page.post('/organization/create', { name: 'Inviting', slug: 'inviting' });
      await invite();
      expect(await lastMail(on)).not.toMatchObject({ kind: 'invitation' });
      await change(on, 'organization', { send_invitation_email: true });
      await invite();
      expect(await lastMail(on)).toMatchObject({
        to: 'guest@example.com',
        kind: 'invitation',
        url: expect.stringMatching(`^${APP}/auth/accept-invitation\\?invitationId=`),
      });
      await set(on);
    });
  });
}
