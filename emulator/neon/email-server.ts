import type { NeonAuthEmailServerConfig, SendNeonAuthTestEmailRequest } from '@neondatabase/api-client';
import { type ApiCall, type ApiResponse, type Handler, integrationOf, refuse } from './request.ts';

/** Handlers of the e-mail server, of a branch and of a project, and of test e-mails. */
export const emailServerHandlers: Record<string, Handler> = {
  getNeonAuthEmailServer: read,
  updateNeonAuthEmailServer: update,
  getNeonAuthEmailProvider: read,
  updateNeonAuthEmailProvider: update,
  sendNeonAuthTestEmail: sendTest,
  sendNeonAuthEmailProviderTest: sendTest,
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

function sendTest(call: ApiCall<Pick<SendNeonAuthTestEmailRequest, 'recipient_email'>>): ApiResponse {
  integrationOf(call).test_emails.push(call.body.recipient_email);
  return { status: 200, body: { success: true } };
}
