import { registerHooks } from 'node:module';
import { type AuthSettings, type Provider, startAuthServices } from '../../../../emulator/auth/index.ts';
import { offer } from './ipc.ts';

const packages = new Set<string>();
registerHooks({
  resolve(specifier, context, next) {
    if (/^(better-auth|@electric-sql|kysely)\b/.test(specifier)) packages.add(specifier);
    return next(specifier, context);
  },
});

/** The functions of the auth services, for a test in another process. */
const log: string[] = [];
const services = startAuthServices({ log: line => void log.push(line) });
const settings = new Map<string, AuthSettings>();

const table = {
  async enable(id: string, wanted: AuthSettings) {
    settings.set(id, wanted);
    const service = await services.branch(id).enable({
      provider: 'better_auth',
      settings: () => settings.get(id) ?? wanted,
    });
    if (!service) throw new Error('no service');
    return service;
  },
  enableStack: async (id: string) => void (await services.branch(id).enable(stack())),
  set: (id: string, wanted: AuthSettings) => void settings.set(id, wanted),
  disable: (id: string, deleteData: boolean) => services.branch(id).disable(deleteData),
  fork: async (parent: string, id: string) => void (await services.fork(parent, id)),
  remove: (id: string) => services.remove(id),
  reset: () => services.reset(),
  createUser: (id: string, provider: Provider, user: { email: string; name?: string }) =>
    services.branch(id).users(provider).create(user),
  removeUser: (id: string, provider: Provider, user: string) =>
    services.branch(id).users(provider).remove(user),
  setRoles: (id: string, user: string, roles: string[]) =>
    services.branch(id).users('better_auth').setRoles(user, roles),
  listUsers: (id: string, provider: Provider) => services.branch(id).users(provider).list(),
  databaseUrl: (id: string) => services.branch(id).databaseUrl(),
  mails: () => services.mails,
  webhooks: () => services.webhooks,
  deliverWebhooks(deliver: boolean) {
    services.deliverWebhooks = deliver;
  },
  syncDelay(milliseconds: number) {
    services.syncDelay = milliseconds;
  },
  rateLimits(on: boolean) {
    services.rateLimits = on;
  },
  log: () => log,
  /** The packages loaded so far. */
  packages: () => [...packages],
};

/** What `start('services.ts')` gives. */
export type ServicesTable = typeof table;

function stack(): { provider: Provider; settings(): AuthSettings } {
  return {
    provider: 'stack',
    settings() {
      throw new Error('not asked for stack');
    },
  };
}

offer(table);
