import type { Call } from '../../inputs/call.ts';
import type { Neon } from '../../neon/client.ts';
import { NeonError } from '../../neon/errors.ts';
import { type Fields, readFields } from '../../neon/fields.ts';
import { type Branch, readBranch } from '../../perform/guard.ts';
import { exchange } from '../../perform/request.ts';
import { endpointOf } from '../../perform/step.ts';
import type { Resource, Setting } from '../plan/change.ts';
import type { Actual } from './actual.ts';
import * as parse from './parse.ts';

/** What is read of a branch, and with it what may not be done there. */
export interface BranchState {
  actual: Actual;
  /** The branch itself, where it was asked for or Neon Auth is off there. */
  branch?: Branch | undefined;
}

/** What Neon turns on with Neon Auth: Google with its shared keys. */
const OFF: Actual = {
  enabled: false,
  settings: {},
  oauth_providers: [{ id: 'google' }],
  domains: [],
  oauth_clients: [],
};

/** A read, and the resources that it shows. */
interface Source {
  operation: string;
  shows: readonly Resource[];
  parse: (fields: Fields<object>) => Partial<Actual>;
}

const SOURCES: readonly Source[] = [
  {
    operation: 'get-plugins',
    shows: [
      'organization',
      'magic_link',
      'phone_number',
      'email_provider',
      'email_and_password',
      'oauth_provider',
      'allow_localhost',
    ],
    parse: parse.plugins,
  },
  { operation: 'list-domains', shows: ['domain'], parse: parse.domains },
  { operation: 'get-oauth-server', shows: ['oauth_server'], parse: parse.setting('oauth_server') },
  { operation: 'list-oauth-clients', shows: ['oauth_client'], parse: parse.clients },
  { operation: 'get-webhook', shows: ['webhook'], parse: parse.setting('webhook') },
];

/** What has a read of its own, for where `get-plugins`, whose fields are all optional, leaves it out. */
const ALONE: readonly (Source & { shows: readonly [Setting | 'oauth_provider'] })[] = [
  { operation: 'get-phone-number', shows: ['phone_number'], parse: parse.setting('phone_number') },
  { operation: 'get-email-provider', shows: ['email_provider'], parse: parse.setting('email_provider') },
  {
    operation: 'get-email-and-password',
    shows: ['email_and_password'],
    parse: parse.setting('email_and_password'),
  },
  { operation: 'list-oauth-providers', shows: ['oauth_provider'], parse: parse.providers },
  { operation: 'get-allow-localhost', shows: ['allow_localhost'], parse: parse.setting('allow_localhost') },
];

/**
 * Reads a branch's Neon Auth: one request for each source of the resources that are looked at, side by side.
 * @param withBranch whether the branch itself is read as well.
 * @throws NeonError where anything cannot be read. A 404 of Neon Auth, where the branch is there, means that it is off.
 */
export async function readState(
  resources: ReadonlySet<Resource>,
  withBranch: boolean,
  call: Call,
  neon: Neon,
): Promise<BranchState> {
  const sources = SOURCES.filter(({ shows }) => shows.some(resource => resources.has(resource)));
  const all = Promise.allSettled([
    read({ operation: 'get-integration', shows: [], parse: parse.integration }, call, neon),
    withBranch ? readBranch(call, neon) : undefined,
    ...sources.map(source => read(source, call, neon)),
  ] as const);
  const [integration, branch, ...parts] = await all;
  if (isOff(integration)) {
    for (const part of parts) if (!isOff(part)) throw contradicted(integration, part);
    // A 404 may mean the branch, the project or the address as well.
    return { actual: OFF, branch: fulfilled(branch) ?? (await readBranch(call, neon)) };
  }
  const there = [fulfilled(integration), ...parts.map(part => fulfilled(part))];
  const missing = ALONE.filter(
    ({ shows: [resource] }) => resources.has(resource) && !isRead(resource, there),
  );
  const rest = await Promise.all(missing.map(source => read(source, call, neon)));
  const own = fulfilled(branch);
  return { actual: joined([...there, ...rest]), ...(own && { branch: own }) };
}

async function read({ operation, parse }: Source, call: Call, neon: Neon): Promise<Partial<Actual>> {
  const { request, response } = await exchange(endpointOf(operation).endpoint, call, neon);
  return readFields(request, response, parse);
}

/** Where another read failed for another reason, or shows Neon Auth, a 404 of the integration does not say that it is off. */
function contradicted({ reason }: PromiseRejectedResult, part: PromiseSettledResult<unknown>): unknown {
  if (part.status === 'rejected') return part.reason;
  const { request, what, status, requestId } = reason as NeonError;
  const advice = ['Other reads show that Neon Auth is on, so nothing was written: run the step again.'];
  return new NeonError(request, what, { status, requestId, advice });
}

function isOff(settled: PromiseSettledResult<unknown>): settled is PromiseRejectedResult {
  return (
    settled.status === 'rejected' && settled.reason instanceof NeonError && settled.reason.status === 404
  );
}

function fulfilled<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}

/** An absent list is not an empty one. */
function isRead(resource: Setting | 'oauth_provider', parts: readonly Partial<Actual>[]): boolean {
  return parts.some(({ settings, oauth_providers }) =>
    resource === 'oauth_provider' ? oauth_providers !== undefined : settings?.[resource] !== undefined,
  );
}

function joined(parts: readonly Partial<Actual>[]): Actual {
  const all: Partial<Actual> = Object.assign({}, ...parts);
  const settings = Object.assign({}, ...parts.map(part => part.settings));
  return { enabled: true, oauth_providers: [], domains: [], oauth_clients: [], ...all, settings };
}
