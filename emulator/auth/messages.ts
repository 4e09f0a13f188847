import { APIError } from 'better-auth/api';
import type { SigningKey } from './keys.ts';
import type { Mail, Outbox, WebhookEvent } from './outbox.ts';
import type { AuthSettings } from './settings.ts';
import { sendWebhook, subscribed, type WebhookContent, type WebhookOutcome } from './webhooks.ts';

/** A one-time code for an address or a phone number. */
export interface Code {
  to: string;
  code: string;
  /** Better Auth's name of what it is for. */
  type: string;
  by: 'email' | 'sms';
  seconds: number;
  headers?: Headers | undefined;
}

/** A link that carries a token. */
export interface Link {
  to: string;
  kind: 'verification' | 'reset' | 'magic-link';
  url: string;
  token: string;
  seconds: number;
  headers?: Headers | undefined;
}

/** What a branch's auth service tells people and webhooks. */
export interface Messages {
  /** Throws where nobody would deliver it: text messages go by webhook only. */
  code(code: Code): Promise<void>;
  link(link: Link): Promise<void>;
  invitation(to: string, url: string): void;
  /** A webhook where it is subscribed to. Resolves to what came of it, undefined where it is not. */
  notify(content: WebhookContent, headers?: Headers): Promise<WebhookOutcome | undefined>;
}

const LINK_TYPES = { verification: 'email-verification', reset: 'forget-password', 'magic-link': 'sign-in' };

/** Messages of one branch; a webhook that is subscribed to replaces the mail, as Neon documents it. */
export function createMessages(
  branchId: string,
  settings: AuthSettings,
  outbox: Outbox,
  signingKey: () => SigningKey,
): Messages {
  const mail = (to: string, kind: Mail['kind'], url: string | null, code: string | null) =>
    void outbox.mails.push({ branch_id: branchId, to, kind, url, code });

  const notify = async ({ event, user, data }: WebhookContent, headers?: Headers) => {
    if (!subscribed(settings, event)) return undefined;
    const content = { event, user, data: { ...data, ...requester(headers) } };
    return sendWebhook(branchId, settings, outbox, signingKey(), content);
  };
  const deliver = async (
    event: WebhookEvent,
    user: object,
    data: object,
    headers: Headers | undefined,
  ): Promise<boolean> => {
    const outcome = await notify({ event, user: { ...user }, data: { ...data } }, headers);
    if (outcome && !outcome.ok)
      refuse('BAD_GATEWAY', 'WEBHOOK_DELIVERY_FAILED', `The webhook refused ${event}`);
    return outcome !== undefined;
  };

  return {
    notify,
    async code({ to, code, type, by, seconds, headers }) {
      const user = by === 'sms' ? { phone_number: to } : { email: to };
      const data = {
        otp_code: code,
        otp_type: type,
        delivery_preference: by,
        expires_at: inSeconds(seconds),
      };
      if (await deliver('send.otp', user, data, headers)) return;
      if (by === 'sms') refuse('BAD_REQUEST', 'WEBHOOK_REQUIRED', 'Text messages need a send.otp webhook');
      mail(to, 'otp', null, code);
    },
    async link({ to, kind, url, token, seconds, headers }) {
      const data = { link_type: LINK_TYPES[kind], link_url: url, token, expires_at: inSeconds(seconds) };
      if (!(await deliver('send.magic_link', { email: to }, data, headers))) mail(to, kind, url, null);
    },
    invitation: (to, url) => mail(to, 'invitation', url, null),
  };
}

function refuse(status: 'BAD_GATEWAY' | 'BAD_REQUEST', code: string, message: string): never {
  throw new APIError(status, { code, message });
}

function requester(headers: Headers | undefined): Record<string, string> {
  return {
    ip_address: headers?.get('x-forwarded-for') ?? '',
    user_agent: headers?.get('user-agent') ?? '',
  };
}

function inSeconds(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toISOString();
}
