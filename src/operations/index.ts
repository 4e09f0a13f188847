import type { Operation } from './declare.ts';
import * as integrations from './integrations.ts';
import * as oauth from './oauth-providers.ts';
import * as users from './users.ts';

/** Every operation, in the order in which documents list them. */
export const OPERATIONS: readonly Operation[] = [
  integrations.createIntegration,
  integrations.listIntegrations,
  integrations.generateSdkKeys,
  integrations.transferOwnership,
  integrations.deleteIntegration,
  users.createUser,
  oauth.listOauthProviders,
  oauth.addOauthProvider,
  oauth.updateOauthProvider,
  oauth.deleteOauthProvider,
];

/** The operation of that name, read without regard to case and with `_` for `-`. */
export function findOperation(name: string): Operation | undefined {
  const wanted = name.toLowerCase().replaceAll('_', '-');
  return OPERATIONS.find(operation => operation.name === wanted);
}
