import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sodium from 'libsodium-wrappers';
import {
  carriesOut,
  type Fault,
  faultyReply,
  type PendingFault,
  parseFault,
  pendingFault,
  type Reply,
  takeFault,
} from './faults.ts';
import { createStore, replaceKeys, type SecretStore, type StoredSecret } from './github-keys.ts';
import { readBody, send } from './send.ts';

export type { StoredSecret } from './github-keys.ts';

/** What a token may do with secrets; `none` is what the job's own GITHUB_TOKEN may. */
export type Right = 'write' | 'read' | 'none';

/** How to start the fake; everything has a default. */
export interface FakeGitHubOptions {
  /** Environments of each repository, by `owner/name`. Default: `octo-org/octo-repo` with `production`. */
  repositories?: Record<string, string[]>;
  /** Default: one token for each right, see DEFAULT_TOKENS. */
  tokens?: Record<string, Right>;
}

export const DEFAULT_TOKENS = {
  write: 'github_pat_emulator_write',
  read: 'github_pat_emulator_read',
  none: 'ghs_emulator_job_token',
} as const satisfies Record<Right, string>;

/** A request that the fake saw. */
export interface GitHubRequest {
  method: string;
  /** As it came, still URL-encoded. */
  path: string;
  headers: IncomingMessage['headers'];
  body: unknown;
  status: number;
}

/** A running fake of GitHub's REST API, as far as secrets of repositories and environments need it. */
export interface FakeGitHub {
  /** What goes into GITHUB_API_URL. */
  url: string;
  requests: GitHubRequest[];
  /** All stored secrets, in the clear, in the order in which they came. */
  secrets(): StoredSecret[];
  /** The present key id of a repository or environment. */
  keyId(repository: string, environment?: string): string | undefined;
  /** Replaces the keys as soon as they have been fetched once more. */
  replaceKeysAfterFetch(): void;
  /** Queues a fault as the emulator of Neon's API does. */
  fail(fault: Fault): void;
  reset(): void;
  close(): Promise<void>;
}

interface Running {
  stores: SecretStore[];
  tokens: Record<string, Right>;
  faults: PendingFault[];
  requests: GitHubRequest[];
  arrived: StoredSecret[];
  replaceNext: boolean;
}

/** Starts a stand-in for GitHub's REST API on a free port of this machine. */
export async function startFakeGitHub(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  await sodium.ready;
  const running = fresh(options);
  const server = createServer((request, response) => void serve(running, request, response));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const find = (repository: string, environment?: string) =>
    running.stores.find(store => store.repository === repository && store.environment === environment);
  return {
    url: `http://127.0.0.1:${port}`,
    requests: running.requests,
    secrets: () => [...running.arrived],
    keyId: (repository, environment) => find(repository, environment)?.keyId,
    replaceKeysAfterFetch: () => {
      running.replaceNext = true;
    },
    fail: fault => void running.faults.push(pendingFault(parseFault(fault))),
    reset: () => {
      running.requests.length = 0;
      Object.assign(running, { ...fresh(options), requests: running.requests });
    },
    close: () => closed(server),
  };
}

function fresh({ repositories, tokens }: FakeGitHubOptions): Running {
  const all = Object.entries(repositories ?? { 'octo-org/octo-repo': ['production'] });
  const stores = all.flatMap(([name, environments]) => [
    createStore(name),
    ...environments.map(environment => createStore(name, environment)),
  ]);
  const defaults = Object.entries(DEFAULT_TOKENS).map(([right, token]) => [token, right]);
  return {
    stores,
    tokens: tokens ?? (Object.fromEntries(defaults) as Record<string, Right>),
    faults: [],
    requests: [],
    arrived: [],
    replaceNext: false,
  };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close(error => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

async function serve(running: Running, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/', headers } = request;
  const body = parsed(await readBody(request));
  const taken = takeFault(running.faults, method, url);
  running.faults = taken.queue;
  const { fault } = taken;
  const carry = () => answer(running, method, url, headers.authorization, body);
  const real = !fault || carriesOut(fault) ? carry() : undefined;
  const reply = fault ? faultyReply(fault, real, 'github') : (real as Reply);
  running.requests.push({ method, path: url, headers, body, status: reply.status });
  await send(response, reply, fault);
}

function parsed(text: string | undefined): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

const PATH =
  /^\/repos\/([^/]+)\/([^/]+)\/(?:actions|environments\/([^/]+))\/secrets\/(?:(public-key)|(\w+))$/;

function answer(
  running: Running,
  method: string,
  path: string,
  authorization: string | undefined,
  body: unknown,
): Reply {
  const right = running.tokens[authorization?.replace(/^(?:token|Bearer) /i, '') ?? ''];
  if (right === undefined) return refusal(401, 'Bad credentials');
  const [, owner, repo, environment, key, name = ''] = PATH.exec(path) ?? [];
  if (owner === undefined || method !== (key ? 'GET' : 'PUT')) return refusal(404, 'Not Found');
  const decoded = environment === undefined ? undefined : decodeURIComponent(environment);
  const store = running.stores.find(
    one => one.repository.toLowerCase() === `${owner}/${repo}`.toLowerCase() && one.environment === decoded,
  );
  if (right === 'none')
    return forbidden('Resource not accessible by integration', decoded, key ? 'read' : 'write');
  if (!store) return refusal(404, 'Not Found');
  if (key) return publicKey(running, store);
  if (right === 'read')
    return forbidden('Resource not accessible by personal access token', decoded, 'write');
  return put(running, store, name.toUpperCase(), (body ?? {}) as Record<string, unknown>);
}

function publicKey(running: Running, store: SecretStore): Reply {
  const reply = json(200, { key_id: store.keyId, key: store.publicKey });
  if (running.replaceNext) replaceKeys(store);
  running.replaceNext = false;
  return reply;
}

function put(running: Running, store: SecretStore, name: string, body: Record<string, unknown>): Reply {
  const lacking = ['encrypted_value', 'key_id'].filter(field => typeof body[field] !== 'string');
  if (lacking.length > 0) {
    return refusal(
      422,
      `Invalid request.\n\n${lacking.map(field => `"${field}"`).join(', ')} weren't supplied.`,
    );
  }
  const { encrypted_value, key_id } = body as Record<string, string>;
  if (key_id !== store.keyId) return refusal(422, 'The key_id is not that of the present public key.');
  let value: string;
  try {
    value = store.open(encrypted_value as string);
  } catch {
    return refusal(422, 'The value is not sealed with the public key.');
  }
  const { repository, environment, keyId } = store;
  const status = store.secrets.has(name) ? 204 : 201;
  const secret = { repository, environment, name, value, keyId };
  store.secrets.set(name, secret);
  running.arrived.push(secret);
  return status === 201 ? json(201, {}) : { status, headers: {}, body: '' };
}

function forbidden(message: string, environment: string | undefined, access: string): Reply {
  const name = environment === undefined ? 'secrets' : 'environments';
  const reply = refusal(403, message);
  return { ...reply, headers: { ...reply.headers, 'x-accepted-github-permissions': `${name}=${access}` } };
}

function refusal(status: number, message: string): Reply {
  return json(status, {
    message,
    documentation_url: 'https://docs.github.com/rest/actions/secrets',
    status: String(status),
  });
}

function json(status: number, body: object): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  };
}
