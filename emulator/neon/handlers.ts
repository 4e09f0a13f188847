import { accountHandlers } from './account.ts';
import { apiKeyHandlers } from './api-keys.ts';
import { branchHandlers } from './branches.ts';
import { domainHandlers } from './domains.ts';
import { emailServerHandlers } from './email-server.ts';
import { integrationHandlers } from './integrations.ts';
import { oauthProviderHandlers } from './oauth-providers.ts';
import { oauthServerHandlers } from './oauth-server.ts';
import { postgresHandlers } from './postgres.ts';
import type { Handler } from './request.ts';
import { settingsHandlers } from './settings.ts';
import { userHandlers } from './users.ts';

/** Every handler, by the operationId of the OpenAPI document. */
export const handlers: Readonly<Record<string, Handler>> = {
  ...accountHandlers,
  ...apiKeyHandlers,
  ...branchHandlers,
  ...domainHandlers,
  ...emailServerHandlers,
  ...integrationHandlers,
  ...oauthProviderHandlers,
  ...oauthServerHandlers,
  ...postgresHandlers,
  ...settingsHandlers,
  ...userHandlers,
};
