import type { NeonAuthConfigUpdate, NeonAuthWebhookConfig } from '@neondatabase/api-client';
import { withoutPassword } from './email-server.ts';
import { published } from './oauth-providers.ts';
import { type ApiCall, type ApiResponse, type Handler, integrationOf } from './request.ts';
import type { SettingsState } from './state.ts';

/** Handlers of what is set rather than listed: sign-in methods, plugins, webhook, name. */
export const settingsHandlers: Record<string, Handler> = {
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

function putWebhook(call: ApiCall<NeonAuthWebhookConfig>): ApiResponse {
  const { settings } = integrationOf(call);
  settings.webhook = { timeout_seconds: 5, ...call.body };
  return { status: 200, body: settings.webhook };
}

function plugins(call: ApiCall): ApiResponse {
  const { settings, oauth_providers } = integrationOf(call);
  const { allow_localhost, webhook: _, ...rest } = settings;
  const body = {
    ...rest,
    email_provider: withoutPassword(rest.email_provider),
    ...allow_localhost,
    oauth_providers: oauth_providers.map(published),
  };
  return { status: 200, body };
}

function rename(call: ApiCall<NeonAuthConfigUpdate>): ApiResponse {
  const { name } = call.body;
  integrationOf(call).integration.name = name;
  return { status: 200, body: { name } };
}
