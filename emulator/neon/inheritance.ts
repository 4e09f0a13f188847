import { randomUUID } from 'node:crypto';
import type { Branch } from '@neondatabase/api-client';
import type { Backend } from './backend.ts';
import type { IntegrationState, ProjectState } from './state.ts';

/** Serves an integration that is complete but for its addresses, which are filled in. */
export async function serve(backend: Backend, home: IntegrationState): Promise<void> {
  const { jwks, ...addresses } = await backend.enable(home);
  Object.assign(home.integration, addresses);
  Object.assign(home.keys, addresses);
  if (jwks) home.jwks = jwks;
}

/**
 * Gives a new branch what Neon copies from its parent: users and signing keys are rows of `neon_auth`, and so are all
 * settings. It has an address and keys of its own, and the OAuth server is off, since only the root may have it on.
 */
export async function inherit(
  backend: Backend,
  project: ProjectState,
  parent: Branch,
  branch: Branch,
): Promise<void> {
  await backend.fork(project, parent.id, branch.id);
  const found = project.integrations.find(
    ({ integration }) => integration.branch_id === parent.id && integration.auth_provider === 'better_auth',
  );
  if (!found) return;
  const home = copied(found, branch);
  await serve(backend, home);
  project.integrations.push(home);
}

function copied(parent: IntegrationState, branch: Branch): IntegrationState {
  const own = { auth_provider_project_id: randomUUID() };
  const { integration, keys, oauth_server, ...rest } = structuredClone(parent);
  const { transfer_status: _, ...lasting } = integration;
  return {
    ...rest,
    integration: { ...lasting, ...own, branch_id: branch.id, created_at: branch.created_at },
    keys: { ...keys, ...own },
    oauth_server: { ...oauth_server, enabled: false },
    transfer_codes: [],
    test_emails: [],
  };
}
