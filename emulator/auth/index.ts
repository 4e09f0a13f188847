import { randomBytes } from 'node:crypto';
import { type BranchData, createBranchData, type Provider } from './data.ts';
import { type Listening, listen } from './http.ts';
import type { Outbox } from './outbox.ts';
import { createPostgresServer } from './postgres.ts';
import { type Service, startService } from './service.ts';
import type { AuthSettings } from './settings.ts';
import type { Users } from './users.ts';

export type { Provider } from './data.ts';
export type { Mail, SentWebhook } from './outbox.ts';
export type { AuthSettings, OauthProviderSetting } from './settings.ts';
export type { User, Users } from './users.ts';

/** How to start the auth services; everything has a default. */
export interface AuthServicesOptions {
  /** Where to listen, and the host of every URL. Default 127.0.0.1. */
  host?: string;
  /** Really POST webhooks whose URL is on loopback. Default false. */
  deliverWebhooks?: boolean;
  /** Better Auth's own limits, three sign-ins in ten seconds. Default false. */
  rateLimits?: boolean;
  /** Milliseconds until a project-level integration's user is in `neon_auth.users_sync`. Default 0. */
  syncDelay?: number;
  /** Warnings and errors of Better Auth, a line each. Default: dropped. */
  log?(line: string): void;
}

/** The auth services and databases of all branches. */
export interface AuthServices extends Outbox {
  syncDelay: number;
  rateLimits: boolean;
  /** A branch by its id; an unknown one begins empty. */
  branch(id: string): AuthBranch;
  /** A new branch with a copy of its parent's data; its service has to be enabled on its own. */
  fork(parentId: string, id: string): Promise<AuthBranch>;
  /** Ends a branch and forgets its data. */
  remove(id: string): Promise<void>;
  /**
   * Ends all branches and forgets them, mails and webhooks too. Connection strings that were given out lead to empty
   * databases then.
   */
  reset(): Promise<void>;
  /** Ends all branches and forgets them. */
  close(): Promise<void>;
}

/** What enabling Neon Auth takes. */
export interface Enabling {
  provider: Provider;
  /** The database's name, a part of `baseUrl`. Default `neondb`. */
  database?: string;
  /** Asked on each request, so that a change acts at once. Not asked for `stack`. */
  settings(): AuthSettings;
}

/** One branch. */
export interface AuthBranch {
  /**
   * Makes the tables of `neon_auth`, keeps those that are there, and for `better_auth` begins to listen: at the
   * same port as before, if it is free. For `stack` resolves to undefined.
   */
  enable(enabling: Enabling): Promise<{ baseUrl: string; jwksUrl: string } | undefined>;
  /** Nothing listens any more; `deleteData` drops `neon_auth`. */
  disable(deleteData: boolean): Promise<void>;
  /** Works before the database is opened, and without opening it. */
  users(provider: Provider): Users;
  /** A connection string for the branch's Postgres, which listens from now on. */
  databaseUrl(): Promise<string>;
}

/** Starts nothing yet: ports open, packages load and databases start when they are first needed. */
export function startAuthServices(options: AuthServicesOptions = {}): AuthServices {
  const branches = new Map<string, Branch>();
  const ports = new Map<string, Ports>();
  const secret = randomBytes(32).toString('base64url');
  const add = (id: string, data: BranchData) => {
    const own = ports.get(id) ?? {};
    ports.set(id, own);
    const branch = createBranch(id, data, own, services, secret, options);
    branches.set(id, branch);
    return branch;
  };
  const close = async () => {
    const ended = [...branches.values()];
    branches.clear();
    await Promise.all(ended.map(branch => branch.close()));
  };
  const services: AuthServices = {
    mails: [],
    webhooks: [],
    deliverWebhooks: options.deliverWebhooks ?? false,
    syncDelay: options.syncDelay ?? 0,
    rateLimits: options.rateLimits ?? false,
    branch: id =>
      branches.get(id) ??
      add(
        id,
        createBranchData(() => services.syncDelay),
      ),
    async fork(parentId, id) {
      const parent = branches.get(parentId);
      return parent ? add(id, await parent.data.fork()) : services.branch(id);
    },
    async remove(id) {
      const branch = branches.get(id);
      branches.delete(id);
      ports.delete(id);
      await branch?.close();
    },
    async reset() {
      await close();
      services.mails.length = 0;
      services.webhooks.length = 0;
      const known = [...ports].filter(([, { postgres }]) => postgres !== undefined);
      await Promise.all(known.map(([id]) => services.branch(id).databaseUrl()));
    },
    close,
  };
  return services;
}

/** Where a branch listened before, so that it listens there again if the port is free. */
interface Ports {
  service?: number;
  postgres?: number;
}

interface Branch extends AuthBranch {
  data: BranchData;
  close(): Promise<void>;
}

function createBranch(
  id: string,
  data: BranchData,
  ports: Ports,
  services: Outbox & { rateLimits: boolean },
  secret: string,
  { host = '127.0.0.1', log = () => undefined }: AuthServicesOptions,
): Branch {
  let service: Service | undefined;
  let postgres: Promise<Listening> | undefined;
  const stop = async () => {
    await service?.close();
    service = undefined;
  };
  return {
    data,
    async enable({ provider, database = 'neondb', settings }) {
      await stop();
      await data.prepare(provider);
      if (provider === 'stack') return undefined;
      const rateLimits = () => services.rateLimits;
      const parts = {
        branchId: id,
        data,
        settings,
        outbox: services,
        host,
        database,
        secret,
        rateLimits,
        log,
      };
      const { service: port } = ports;
      service = await startService({ ...parts, ...(port !== undefined && { port }) });
      ports.service = service.port;
      return { baseUrl: service.baseUrl, jwksUrl: service.jwksUrl };
    },
    async disable(deleteData) {
      await stop();
      if (deleteData) await data.drop();
    },
    users: provider => data.users(provider),
    async databaseUrl() {
      const server = () => createPostgresServer(data.open);
      postgres ??= listen(server(), host, ports.postgres).catch(() => listen(server(), host));
      ports.postgres = (await postgres).port;
      const name = host.includes(':') ? `[${host}]` : host;
      return `postgres://neondb_owner:emulated@${name}:${ports.postgres}/neondb`;
    },
    async close() {
      await stop();
      await (await postgres)?.close();
      await data.close();
    },
  };
}
