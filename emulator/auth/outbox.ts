/** A mail or text message that the service would have sent. */
export interface Mail {
  branch_id: string;
  /** An e-mail address, or a phone number for a code by text message. */
  to: string;
  kind: 'verification' | 'reset' | 'magic-link' | 'otp' | 'invitation';
  url: string | null;
  code: string | null;
}

/** A webhook that the service would have sent. */
export interface SentWebhook {
  branch_id: string;
  event_type: WebhookEvent;
  url: string;
  headers: Record<string, string>;
  /** The body as it was signed. */
  body: string;
  /** What the receiver responded; null when it was not sent, or no response came. */
  status: number | null;
  /** Why no response came. */
  error?: string;
}

/** https://neon.com/docs/auth/guides/webhooks */
export type WebhookEvent =
  | 'user.before_create'
  | 'user.created'
  | 'send.otp'
  | 'send.magic_link'
  | 'organization.invitation.created'
  | 'organization.invitation.accepted'
  | 'phone_number.verified';

/** What was sent, newest last; the same lists for all branches. */
export interface Outbox {
  mails: Mail[];
  webhooks: SentWebhook[];
  /** Also POST webhooks whose URL is on loopback; others are never sent. */
  deliverWebhooks: boolean;
}
