import type { Operation } from './declare.ts';
import * as domains from './domains.ts';
import * as integrations from './integrations.ts';
import { operationName } from './name.ts';
import * as oauth from './oauth-providers.ts';
import { OAUTH_SERVER_OPERATIONS } from './oauth-server.ts';
import * as sdkKeys from './sdk-keys.ts';
import { SETTINGS_OPERATIONS } from './settings.ts';
import * as testEmails from './test-emails.ts';
import * as users from './users.ts';

/** Every operation, in the order in which documents list them. */
export const OPERATIONS: readonly Operation[] = [
  integrations.createIntegration,
  integrations.getIntegration,
  integrations.listIntegrations,
  sdkKeys.generateSdkKeys,
  sdkKeys.transferOwnership,
  integrations.deleteIntegration,
  users.createUser,
  users.updateUserRole,
  users.deleteUser,
  oauth.listOauthProviders,
  oauth.addOauthProvider,
  oauth.updateOauthProvider,
  oauth.deleteOauthProvider,
  domains.listDomains,
  domains.addDomains,
  domains.deleteDomains,
  ...SETTINGS_OPERATIONS,
  testEmails.sendTestEmail,
  testEmails.testEmailProvider,
  ...OAUTH_SERVER_OPERATIONS,
];

/** The operation of that name. */
export function findOperation(name: string): Operation | undefined {
  return OPERATIONS.find(operation => operation.name === operationName(name));
}
