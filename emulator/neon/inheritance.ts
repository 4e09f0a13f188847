import { randomUUID } from 'node:crypto';
import type { Branch } from '@neondatabase/api-client';
import type { IntegrationState, ProjectState } from './state.ts';

/** Where an integration's auth service and its public keys are. */
export function addresses(origin: string, id: string): { base_url: string; jwks_url: string } {
  return { base_url: `${origin}/auth/${id}`, jwks_url: `${origin}/.well-known/jwks/${id}` };
}

/**
 * Gives a new branch what Neon copies from its parent: users and signing keys are rows of `neon_auth`, and so are all
 * settings. It has an address and keys of its own, and the OAuth server is off, since only the root may have it on.
 */
export function inherit(project: ProjectState, parent: Branch, branch: Branch, origin: string): void {
  const users = project.users.filter(({ branch_id }) => branch_id === parent.id);
  project.users.push(...users.map(user => ({ ...structuredClone(user), branch_id: branch.id })));
  const found = project.integrations.find(
    ({ integration }) => integration.branch_id === parent.id && integration.auth_provider === 'better_auth',
  );
  if (found) project.integrations.push(copied(found, branch, origin));
}

function copied(parent: IntegrationState, branch: Branch, origin: string): IntegrationState {
  const id = randomUUID();
  const own = { auth_provider_project_id: id, ...addresses(origin, id) };
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
