import { branchHandlers } from './branches.ts';
import { domainHandlers } from './domains.ts';
import { integrationHandlers } from './integrations.ts';
import { oauthHandlers } from './oauth-providers.ts';
import type { Handler } from './request.ts';
import { settingsHandlers } from './settings.ts';
import { userHandlers } from './users.ts';

/** Every handler, by the operationId of the OpenAPI document. */
export const handlers: Readonly<Record<string, Handler>> = {
  ...branchHandlers,
  ...domainHandlers,
  ...integrationHandlers,
  ...oauthHandlers,
  ...settingsHandlers,
  ...userHandlers,
};
