import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { Backend, BranchUsers, Served } from './backend.ts';
import type { IntegrationState, ProjectState } from './state.ts';

/** A backend without services: users are in the state, `base_url` leads nowhere, `jwks_url` to the emulator. */
export function stateBackend(origin: string): Backend {
  return {
    enable: async home => servedHere(origin, home),
    async disable(project, { integration: { branch_id } }, deleteData) {
      if (deleteData) project.users = project.users.filter(user => user.branch_id !== branch_id);
    },
    async fork(project, parentId, branchId) {
      const users = project.users.filter(({ branch_id }) => branch_id === parentId);
      project.users.push(...users.map(user => ({ ...structuredClone(user), branch_id: branchId })));
    },
    users: (project, { integration }) => usersIn(project, integration.branch_id),
    view: async state => state,
    reset: async () => undefined,
    close: async () => undefined,
  };
}

/** Addresses at the emulator's own origin. A copied integration keeps its keys. */
export function servedHere(origin: string, { integration, jwks = keySet() }: IntegrationState): Served {
  const { auth_provider, auth_provider_project_id: id } = integration;
  return {
    ...(auth_provider === 'better_auth' && { base_url: `${origin}/auth/${id}` }),
    jwks_url: `${origin}/.well-known/jwks/${id}`,
    jwks,
  };
}

function keySet(): { keys: object[] } {
  const jwk = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
  return { keys: [{ ...jwk, alg: 'EdDSA', use: 'sig', kid: randomUUID() }] };
}

function usersIn({ users }: ProjectState, branch_id: string): BranchUsers {
  const own = () => users.filter(user => user.branch_id === branch_id);
  const find = (id: string) => own().find(user => user.id === id);
  return {
    async create({ email, name }) {
      if (own().some(user => user.email.toLowerCase() === email.toLowerCase())) return undefined;
      const id = randomUUID();
      users.push({ id, branch_id, email, ...(name !== undefined && { name }), roles: [] });
      return id;
    },
    async remove(id) {
      const user = find(id);
      if (user) users.splice(users.indexOf(user), 1);
      return user !== undefined;
    },
    async setRoles(id, roles) {
      const user = find(id);
      if (user) user.roles = [...roles];
      return user !== undefined;
    },
  };
}
