import type { BetterAuthPlugin } from 'better-auth';
// One by one: all of them together take half a second more to load.
import { admin } from 'better-auth/plugins/admin';
import { emailOTP } from 'better-auth/plugins/email-otp';
import { type JwtOptions, jwt } from 'better-auth/plugins/jwt';
import { magicLink } from 'better-auth/plugins/magic-link';
import { openAPI } from 'better-auth/plugins/open-api';
import { organization } from 'better-auth/plugins/organization';
import { phoneNumber } from 'better-auth/plugins/phone-number';
import { relativeCallbacks } from './callbacks.ts';
import type { Messages } from './messages.ts';
import type { AuthSettings } from './settings.ts';
import { anonymousToken } from './tokens.ts';
import { sessionVerifier, startChallenge } from './verifier.ts';

const OTP_SECONDS = 900;
const E164 = /^\+[1-9]\d{1,14}$/;

/** Better Auth's plugins as Neon's settings switch them, and what only Neon's service has. */
export function plugins(
  settings: AuthSettings,
  messages: Messages,
  jwtOptions: JwtOptions,
): BetterAuthPlugin[] {
  return [
    admin(),
    jwt(jwtOptions),
    openAPI(),
    anonymousToken(jwtOptions),
    relativeCallbacks(),
    sessionVerifier(),
    ...(settings.email_and_password.enabled ? [codesByMail(settings, messages)] : []),
    ...(settings.organization.enabled ? [organizations(settings, messages)] : []),
    ...(settings.magic_link.enabled ? [magicLinks(settings, messages)] : []),
    ...(settings.phone_number.enabled ? [phoneNumbers(settings, messages)] : []),
  ];
}

function codesByMail({ email_and_password }: AuthSettings, messages: Messages): BetterAuthPlugin {
  return emailOTP({
    expiresIn: OTP_SECONDS,
    disableSignUp: email_and_password.disable_sign_up,
    overrideDefaultEmailVerification: email_and_password.email_verification_method === 'otp',
    sendVerificationOTP: ({ email, otp, type }, ctx) =>
      messages.code({ to: email, code: otp, type, by: 'email', seconds: OTP_SECONDS, headers: ctx?.headers }),
  });
}

function organizations(
  { organization: limits, domains }: AuthSettings,
  messages: Messages,
): BetterAuthPlugin {
  return organization({
    organizationLimit: limits.organization_limit,
    membershipLimit: limits.membership_limit,
    creatorRole: limits.creator_role,
    async sendInvitationEmail({ id, email }, request) {
      if (!limits.send_invitation_email) return;
      // The page that Neon's components serve, on the application's origin.
      const origin = request?.headers.get('origin') ?? domains[0] ?? '';
      messages.invitation(email, `${origin}/auth/accept-invitation?invitationId=${id}`);
    },
    organizationHooks: {
      async afterCreateInvitation({ invitation, organization: { id, name }, inviter }) {
        const data = { invitation_id: invitation.id, role: invitation.role, organization: { id, name } };
        const user = { id: inviter.id, email: inviter.email, name: inviter.name };
        await messages.notify({
          event: 'organization.invitation.created',
          user,
          data: { ...data, email: invitation.email },
        });
      },
      async afterAcceptInvitation({ invitation, organization: { id, name }, user }) {
        const data = { invitation_id: invitation.id, organization: { id, name } };
        await messages.notify({
          event: 'organization.invitation.accepted',
          user: { id: user.id, email: user.email, name: user.name },
          data,
        });
      },
    },
  });
}

function magicLinks({ magic_link }: AuthSettings, messages: Messages): BetterAuthPlugin {
  const seconds = magic_link.expires_in * 60;
  return magicLink({
    expiresIn: seconds,
    disableSignUp: magic_link.disable_sign_up,
    async sendMagicLink({ email, url, token }, ctx) {
      await messages.link({ to: email, kind: 'magic-link', url, token, seconds, headers: ctx?.headers });
      if (ctx) await startChallenge(ctx, token);
    },
  });
}

// Sign-in only, as documented: no `signUpOnVerification`.
function phoneNumbers({ phone_number }: AuthSettings, messages: Messages): BetterAuthPlugin {
  const seconds = phone_number.otp_expires_in ?? 300;
  return phoneNumber({
    expiresIn: seconds,
    phoneNumberValidator: text => E164.test(text),
    sendOTP: ({ phoneNumber: to, code }, ctx) =>
      messages.code({ to, code, type: 'sign-in', by: 'sms', seconds, headers: ctx?.headers }),
    async callbackOnVerification({ phoneNumber: phone_number, user }, ctx) {
      const { id, email } = user;
      const content = {
        event: 'phone_number.verified' as const,
        user: { id, email, phone_number },
        data: {},
      };
      await messages.notify(content, ctx?.headers);
    },
  });
}
