import type { NeonAuthEmailServerConfig, SendNeonAuthTestEmailRequest } from '@neondatabase/api-client';
import { type ApiCall, type ApiResponse, type Handler, integrationOf, refuse } from './request.ts';

/** Handlers of the e-mail server, of a branch and of a project, and of test e-mails. */
export const emailServerHandlers: Record<string, Handler> = {
  getNeonAuthEmailServer: read,
  updateNeonAuthEmailServer: update,
  getNeonAuthEmailProvider: read,
  updateNeonAuthEmailProvider: update,
  sendNeonAuthTestEmail: sendTest,
  sendNeonAuthEmailProviderTest: sendTestByStored,
};

/** The e-mail server as Neon returns it: without its password. */
export function withoutPassword(server: NeonAuthEmailServerConfig): NeonAuthEmailServerConfig {
  return server.type === 'standard' ? { ...server, password: '' } : server;
}

function read(call: ApiCall): ApiResponse {
  return { status: 200, body: withoutPassword(integrationOf(call).settings.email_provider) };
}

// On a branch the fields that are omitted stay; those of a server of another type never do.
function update(call: ApiCall<NeonAuthEmailServerConfig>): ApiResponse {
  const { settings } = integrationOf(call);
  const stays = call.body.type === 'standard' && settings.email_provider.type === 'standard';
  const server = { ...(stays && settings.email_provider), ...call.body };
  const missing = server.type === 'standard' ? FIELDS.filter(field => server[field] === undefined) : [];
  if (missing.length > 0) refuse(400, `the e-mail server needs ${missing.join(', ')}`);
  settings.email_provider = server;
  return { status: 200, body: withoutPassword(server) };
}

const FIELDS = ['host', 'port', 'username', 'password', 'sender_email', 'sender_name'] as const;

type Recipient = Pick<SendNeonAuthTestEmailRequest, 'recipient_email'>;

// "A shared provider, a missing configuration, or a non-Better-Auth integration is rejected" (Neon's reference).
function sendTestByStored(call: ApiCall<Recipient>): ApiResponse {
  const { integration, settings } = integrationOf(call);
  if (settings.email_provider.type === 'shared' || integration.auth_provider !== 'better_auth') {
    refuse(400, 'a custom e-mail server is needed', 'EMAIL_PROVIDER_NOT_CONFIGURED');
  }
  return sendTest(call);
}

function sendTest(call: ApiCall<Recipient>): ApiResponse {
  integrationOf(call).test_emails.push(call.body.recipient_email);
  return { status: 200, body: { success: true } };
}
