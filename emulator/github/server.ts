import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
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
} from '../http/faults.ts';
import { answer, type GitHubState, type Right } from './api.ts';
import { createStore, type StoredSecret } from './keys.ts';
import { readBody, send } from '../http/send.ts';

export type { StoredSecret } from './keys.ts';

/** How to start the fake; everything has a default. */
export interface FakeGitHubOptions {
  /** Environments of each repository, by `owner/name`. Default: `octo-org/octo-repo` with `production`. */
  repositories?: Record<string, string[]>;
  /** Default: one token for each right, see DEFAULT_TOKENS. */
  tokens?: Record<string, Right>;
  /** PEM texts; with them the fake speaks https. */
  tls?: { key: string; cert: string };
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

interface Running extends GitHubState {
  faults: PendingFault[];
  requests: GitHubRequest[];
}

/** Starts a stand-in for GitHub's REST API on a free port of this machine. */
export async function startFakeGitHub(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  await sodium.ready;
  const running = fresh(options);
  const { tls } = options;
  const server = tls ? createTlsServer(tls) : createServer();
  server.on('request', (request, response) => void serve(running, request, response));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const find = (repository: string, environment?: string) =>
    running.stores.find(store => store.repository === repository && store.environment === environment);
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
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
