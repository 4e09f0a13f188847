import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import type { SigningKey } from './keys.ts';
import type { Outbox, SentWebhook, WebhookEvent } from './outbox.ts';
import type { AuthSettings } from './settings.ts';

const ATTEMPTS = 3;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What a webhook is about. */
export interface WebhookContent {
  event: WebhookEvent;
  user: Record<string, unknown>;
  data: Record<string, unknown>;
}

/** What came of a webhook that is subscribed to. */
export interface WebhookOutcome {
  /** It was accepted, or not sent at all. */
  ok: boolean;
  /** The response's body, where it is JSON. */
  response?: unknown;
}

/** Whether a branch's webhook is subscribed to an event. */
export function subscribed({ webhook }: AuthSettings, event: WebhookEvent): boolean {
  return Boolean(webhook.enabled && webhook.webhook_url && webhook.enabled_events?.includes(event));
}

/**
 * Signs a webhook and keeps it in the outbox; POSTs it where the outbox says so and the URL is on loopback.
 * Retries as Neon does: three attempts, at once. https://neon.com/docs/auth/guides/webhooks
 */
export async function sendWebhook(
  branchId: string,
  settings: AuthSettings,
  outbox: Outbox,
  key: SigningKey,
  content: WebhookContent,
): Promise<WebhookOutcome> {
  const { webhook_url: url = '', timeout_seconds: timeout = 5 } = settings.webhook;
  const id = randomUUID();
  const body = JSON.stringify({
    event_id: id,
    event_type: content.event,
    timestamp: new Date().toISOString(),
    context: { endpoint_id: branchId, project_name: settings.name },
    user: content.user,
    event_data: content.data,
  });
  const headers = signedHeaders(content.event, id, body, key);
  const sent: SentWebhook = {
    branch_id: branchId,
    event_type: content.event,
    url,
    headers,
    body,
    status: null,
  };
  outbox.webhooks.push(sent);
  if (!outbox.deliverWebhooks || !LOOPBACK.has(new URL(url).hostname)) return { ok: true };
  return post(sent, timeout * 1000);
}

async function post(sent: SentWebhook, timeout: number): Promise<WebhookOutcome> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    sent.headers['x-neon-delivery-attempt'] = String(attempt);
    try {
      const response = await fetch(sent.url, {
        method: 'POST',
        headers: sent.headers,
        body: sent.body,
        signal: AbortSignal.timeout(timeout),
      });
      sent.status = response.status;
      const text = await response.text();
      if (response.ok) return { ok: true, response: parse(text) };
      if (response.status < 500 && response.status !== 429 && response.status !== 408) return { ok: false };
    } catch (error) {
      sent.error = String(error);
    }
  }
  return { ok: false };
}

// The timestamp is part of what is signed, hence the payload's encoding twice (the page says so).
function signedHeaders(
  event: WebhookEvent,
  id: string,
  body: string,
  key: SigningKey,
): Record<string, string> {
  const timestamp = String(Date.now());
  const header = encode(JSON.stringify({ alg: 'EdDSA', typ: 'JWS', kid: key.id }));
  const payload = encode(`${timestamp}.${encode(body)}`);
  const privateKey = createPrivateKey({ key: JSON.parse(key.privateKey), format: 'jwk' });
  const signature = sign(null, Buffer.from(`${header}.${payload}`), privateKey).toString('base64url');
  return {
    'content-type': 'application/json',
    'x-neon-signature': `${header}..${signature}`,
    'x-neon-signature-kid': key.id,
    'x-neon-timestamp': timestamp,
    'x-neon-event-type': event,
    'x-neon-event-id': id,
    'x-neon-delivery-attempt': '1',
  };
}

function encode(text: string): string {
  return Buffer.from(text).toString('base64url');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
