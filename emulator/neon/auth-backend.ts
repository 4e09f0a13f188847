import type { AuthServices, AuthServicesOptions, AuthSettings, Provider, User } from '../auth/index.ts';
import type { Backend } from './backend.ts';
import type { IntegrationState, ProjectState, UserState } from './state.ts';
import { servedHere } from './state-backend.ts';

/** A backend of real auth services and databases, which are loaded here and nowhere else. */
export async function authBackend(
  origin: string,
  options: AuthServicesOptions,
): Promise<{ backend: Backend; services: AuthServices }> {
  const { startAuthServices } = await import('../auth/index.ts');
  const services = startAuthServices(options);
  const ofBranch = ({ integration }: IntegrationState) => services.branch(integration.branch_id);
  const backend: Backend = {
    async enable(home) {
      const provider = providerOf(home);
      const database = encodeURIComponent(home.integration.db_name);
      const settings = () => settingsOf(home);
      const service = await ofBranch(home).enable({ provider, database, settings });
      if (!service) return servedHere(origin, home);
      return { base_url: service.baseUrl, jwks_url: service.jwksUrl };
    },
    disable: (_, home, deleteData) => ofBranch(home).disable(deleteData),
    fork: async (_, parentId, branchId) => void (await services.fork(parentId, branchId)),
    users: (_, home) => ofBranch(home).users(providerOf(home)),
    async view({ projects, ...rest }) {
      const seen = Object.entries(projects).map(async ([id, project]) => [
        id,
        { ...project, users: await usersOf(services, project) },
      ]);
      return { ...rest, projects: Object.fromEntries(await Promise.all(seen)) };
    },
    reset: () => services.reset(),
    close: () => services.close(),
  };
  return { backend, services };
}

/** What a branch's auth service acts on: the integration as it is at the moment. */
export function settingsOf({
  integration,
  settings,
  domains,
  oauth_providers,
}: IntegrationState): AuthSettings {
  const { allow_localhost, email_provider: _, ...rest } = settings;
  return {
    ...rest,
    ...allow_localhost,
    domains: domains.map(({ domain }) => domain),
    oauth_providers,
    name: integration.name ?? '',
  };
}

// A branch's tables are asked for while Neon Auth is enabled there: without it there may be none.
async function usersOf(services: AuthServices, { integrations }: ProjectState): Promise<UserState[]> {
  const lists = integrations.map(async home => {
    const { branch_id } = home.integration;
    const users = await services.branch(branch_id).users(providerOf(home)).list();
    return users.map(user => userState(branch_id, user));
  });
  return (await Promise.all(lists)).flat();
}

function userState(branch_id: string, { id, email, name, roles }: User): UserState {
  return { id, branch_id, email, ...(name !== null && { name }), roles };
}

function providerOf({ integration }: IntegrationState): Provider {
  return integration.auth_provider === 'better_auth' ? 'better_auth' : 'stack';
}
