import type {
  NeonAuthConfigUpdate,
  NeonAuthWebhookConfig,
  SendNeonAuthTestEmailRequest,
} from '@neondatabase/api-client';
import { published } from './oauth-providers.ts';
import { type ApiCall, type ApiResponse, type Handler, integrationOf } from './request.ts';
import type { SettingsState } from './state.ts';

/** Handlers of everything that is set rather than listed: e-mail, sign-in methods, plugins, webhooks. */
export const settingsHandlers: Record<string, Handler> = {
  getNeonAuthEmailServer: read('email_provider'),
  updateNeonAuthEmailServer: replace('email_provider'),
  getNeonAuthEmailProvider: read('email_provider'),
  updateNeonAuthEmailProvider: replace('email_provider'),
  getNeonAuthEmailAndPasswordConfig: read('email_and_password'),
  updateNeonAuthEmailAndPasswordConfig: merge('email_and_password'),
  getNeonAuthAllowLocalhost: read('allow_localhost'),
  updateNeonAuthAllowLocalhost: merge('allow_localhost'),
  getNeonAuthPluginConfigs: plugins,
  updateNeonAuthOrganizationPlugin: merge('organization'),
  updateNeonAuthMagicLinkPlugin: merge('magic_link'),
  getNeonAuthPhoneNumberPlugin: read('phone_number'),
  updateNeonAuthPhoneNumberPlugin: merge('phone_number'),
  getNeonAuthWebhookConfig: read('webhook'),
  updateNeonAuthWebhookConfig: putWebhook,
  updateNeonAuthConfig: rename,
  sendNeonAuthTestEmail: sendTestEmail,
  sendNeonAuthEmailProviderTest: sendTestEmail,
};

function read(name: keyof SettingsState): Handler {
  return call => ({ status: 200, body: integrationOf(call).settings[name] });
}

function merge(name: keyof SettingsState): Handler {
  return (call: ApiCall<object>) => ({
    status: 200,
    body: Object.assign(integrationOf(call).settings[name], call.body),
  });
}

// The keys of a shared and a standard server differ, so nothing of the old one may stay.
function replace(name: 'email_provider'): Handler {
  return (call: ApiCall<SettingsState['email_provider']>) => {
    integrationOf(call).settings[name] = call.body;
    return { status: 200, body: call.body };
  };
}

function putWebhook(call: ApiCall<NeonAuthWebhookConfig>): ApiResponse {
  const { settings } = integrationOf(call);
  settings.webhook = { timeout_seconds: 5, ...call.body };
  return { status: 200, body: settings.webhook };
}

function plugins(call: ApiCall): ApiResponse {
  const { settings, oauth_providers } = integrationOf(call);
  const { allow_localhost, webhook: _, ...rest } = settings;
  const body = { ...rest, ...allow_localhost, oauth_providers: oauth_providers.map(published) };
  return { status: 200, body };
}

function rename(call: ApiCall<NeonAuthConfigUpdate>): ApiResponse {
  const { name } = call.body;
  integrationOf(call).integration.name = name;
  return { status: 200, body: { name } };
}

function sendTestEmail(call: ApiCall<Pick<SendNeonAuthTestEmailRequest, 'recipient_email'>>): ApiResponse {
  integrationOf(call).test_emails.push(call.body.recipient_email);
  return { status: 200, body: { success: true } };
}
