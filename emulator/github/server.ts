import type { IncomingMessage, ServerResponse } from 'node:http';
import sodium from 'libsodium-wrappers';
import { control, isControl } from '../http/control.ts';
import {
  carriesOut,
  type Fault,
  faultyResponse,
  type PendingFault,
  parseFault,
  pendingFault,
  type RawResponse,
  takeFault,
} from '../http/faults.ts';
import { type ListenOptions, listen } from '../http/listen.ts';
import { FOREIGN, isForeign } from '../http/page.ts';
import { parseJson, readBody } from '../http/read.ts';
import { send } from '../http/send.ts';
import { authorOf, type GitHubState, type Right, respond } from './api.ts';
import type { Permission, PullRequestComment } from './comments.ts';
import { respondToQuery } from './graphql.ts';
import {
  createStore,
  lineOf,
  placesOf,
  placesOfOrganization,
  type SecretStore,
  type StoredSecret,
} from './keys.ts';
import { refusal } from './responses.ts';
import { violationsOf } from './violations.ts';

export type { PullRequestComment } from './comments.ts';
export type { StoredSecret } from './keys.ts';

/** How to start the fake; everything has a default. */
export interface FakeGitHubOptions extends ListenOptions {
  /** Environments of each repository, by `owner/name`. Default: `octo-org/octo-repo` with `production`. */
  repositories?: Record<string, string[]>;
  /** Organizations with secrets of their own. Default: `octo-org`. */
  organizations?: string[];
  /** Default: one token for each right, see DEFAULT_TOKENS. */
  tokens?: Record<string, Right>;
  /** What `permissions: pull-requests:` gives the job's own token. Default: none. */
  jobPermission?: Permission;
  /** Called when a response has been sent. */
  onResponse?: (request: GitHubRequest) => void;
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

/** A running fake of GitHub's APIs, as far as secrets and comments on pull requests need them. */
export interface FakeGitHub {
  /** What goes into GITHUB_API_URL. */
  url: string;
  /** What goes into GITHUB_GRAPHQL_URL. */
  graphqlUrl: string;
  requests: GitHubRequest[];
  /** All stored secrets, in the clear, in the order in which they came. */
  secrets(): StoredSecret[];
  /** All comments on pull requests, the oldest first. */
  comments(): PullRequestComment[];
  /** Changes what `permissions: pull-requests:` gives the job's own token. */
  allowComments(permission: Permission): void;
  /** Requests and responses that GitHub's OpenAPI document does not allow. */
  violations: string[];
  /** The present key id of a target, named by its line of `github_targets`. */
  keyId(target: string): string | undefined;
  /** Limits the secrets of an organization's target to these repositories, as its settings do. */
  limitReaders(target: string, repositoryIds: number[]): void;
  /** Replaces the keys as soon as they have been fetched once more. */
  replaceKeysAfterFetch(): void;
  /** Queues a fault as the emulator of Neon's API does. */
  fail(fault: Fault): void;
  /** Drops the faults that are still waiting for their requests, and a replacement of keys. */
  clearFaults(): void;
  reset(): void;
  close(): Promise<void>;
}

interface Running extends GitHubState {
  faults: PendingFault[];
  requests: GitHubRequest[];
  violations: string[];
}

/** Starts a stand-in for GitHub's REST API. */
export async function startFakeGitHub(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  await sodium.ready;
  const running = fresh(options);
  const driven = {
    requests: running.requests,
    violations: running.violations,
    secrets: () => [...running.arrived],
    comments: () => running.comments.map(({ token, ...comment }) => comment),
    allowComments: (permission: Permission) => {
      running.jobPermission = permission;
    },
    keyId: (target: string) => running.stores.find(store => lineOf(store) === target)?.keyId,
    limitReaders: (target: string, selected_repository_ids: number[]) => {
      const readers = { visibility: 'selected' as const, selected_repository_ids };
      const { secrets } = running.stores.find(store => lineOf(store) === target) as SecretStore;
      for (const secret of secrets.values()) Object.assign(secret, readers);
    },
    replaceKeysAfterFetch: () => {
      running.replaceNext = true;
    },
    fail: (fault: Fault) => void running.faults.push(pendingFault(parseFault(fault))),
    clearFaults: () => void Object.assign(running, { faults: [], replaceNext: false }),
    reset: () => {
      const { requests, violations } = running;
      for (const list of [requests, violations]) list.length = 0;
      Object.assign(running, { ...fresh(options), requests, violations });
    },
  };
  const { requests, violations, secrets, comments } = driven;
  const views = { requests: () => requests, violations: () => violations, secrets, comments };
  const actions = { permissions: (body: unknown) => driven.allowComments(parsePermissions(body)) };
  const serveOne = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = 'GET', url = '/' } = request;
    const body = parseJson(await readBody(request));
    if (isControl(url) && isForeign(request.headers, origin)) return send(response, refusal(403, FOREIGN));
    if (isControl(url))
      return send(response, await control({ ...driven, views, actions }, method, url, body));
    const record = await serve(running, request, response, body);
    options.onResponse?.(record);
  };
  const { origin, close } = await listen(options, serveOne, error => {
    throw error;
  });
  return { url: origin, graphqlUrl: origin + GRAPHQL, ...driven, close };
}

const GRAPHQL = '/graphql';

/** `{"pull-requests": "write"}`, as a job's `permissions:`. */
function parsePermissions(body: unknown): Permission {
  const given = (body as { 'pull-requests'?: unknown } | null)?.['pull-requests'];
  const known = (['none', 'read', 'write'] as const).find(permission => permission === given);
  if (!known) throw new Error('give {"pull-requests": "none", "read" or "write"}');
  return known;
}

function fresh(options: FakeGitHubOptions): Running {
  const { repositories, organizations = ['octo-org'], tokens, jobPermission = 'none' } = options;
  const all = Object.entries(repositories ?? { 'octo-org/octo-repo': ['production'] });
  const places = [
    ...all.flatMap(([name, environments]) => placesOf(name, environments)),
    ...organizations.flatMap(placesOfOrganization),
  ];
  const stores = places.map(createStore);
  const defaults = Object.entries(DEFAULT_TOKENS).map(([right, token]) => [token, right]);
  return {
    stores,
    tokens: tokens ?? (Object.fromEntries(defaults) as Record<string, Right>),
    faults: [],
    requests: [],
    violations: [],
    arrived: [],
    comments: [],
    jobPermission,
    replaceNext: false,
  };
}

async function serve(
  running: Running,
  { method = 'GET', url = '/', headers }: IncomingMessage,
  response: ServerResponse,
  body: unknown,
): Promise<GitHubRequest> {
  const taken = takeFault(running.faults, method, url);
  running.faults = taken.queue;
  const { fault } = taken;
  const carry = () =>
    method === 'POST' && url === GRAPHQL
      ? respondToQuery(running, authorOf(running, headers.authorization), body)
      : respond(running, method, url, headers.authorization, body);
  const real = !fault || carriesOut(fault) ? await carry() : undefined;
  if (url !== GRAPHQL) running.violations.push(...violationsOf({ method, path: url, body }, real));
  const raw = fault ? faultyResponse(fault, real, 'github') : (real as RawResponse);
  const record: GitHubRequest = { method, path: url, headers, body, status: raw.status };
  running.requests.push(record);
  await send(response, raw, fault);
  return record;
}
