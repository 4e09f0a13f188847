import type { Call } from '../inputs/call.ts';
import type { Neon } from '../neon/client.ts';
import { NeonError } from '../neon/errors.ts';
import { readFields } from '../neon/fields.ts';
import type { Detail, Result } from '../report/result.ts';
import { withoutEndSlashes } from '../text.ts';
import { meaningOf } from './alternatives.ts';
import { NoSuchBranch } from './branches.ts';
import { readBranch, refuseProtected } from './guard.ts';
import { onBranch } from './on-branch.ts';
import { fits } from './pattern.ts';
import { perform } from './perform.ts';
import type { CarryOut } from './procedure.ts';
import { exchange } from './request.ts';
import { endpointOf } from './step.ts';

/** `delete-domains` with `match`: deletes the domains that fit the pattern, but those to keep, with one request. */
export const deleteMatching: CarryOut = async (given, { neon }) => {
  const { operation, endpoint, rest } = declared(given);
  try {
    const call = given.auth_provider === 'stack' ? given : await onBranch(given, neon);
    const [domains] = await Promise.all([domainsOf(rest, call, neon), guard(call, neon)]);
    const choice = choose(domains, call);
    if (choice.chosen.length === 0) return nothing(choice, call);
    const named: Call = { ...call, domains: choice.chosen, match: undefined, if_missing: 'ignore' };
    const result = await perform({ operation, endpoint, call: named, about: [], warnings: [] }, neon);
    const isDone = !result.unsent && !result.failure;
    return {
      ...result,
      outputs: isDone ? { domains: [], ...result.outputs } : result.outputs,
      details: [detailOf(choice, result, call)],
    };
  } catch (error) {
    if (!(error instanceof NeonError)) throw error;
    // A branch or project that is missing is what `if_missing` says.
    const isMissing = error instanceof NoSuchBranch || error.status === 404;
    const meaning = isMissing && (await meaningOf(error, { kind: 'already-deleted' }, given, neon, again));
    if (meaning) return meaning;
    throw error;
  }
};

function again(): never {
  throw new Error('nothing is left to delete where there is no list');
}

/** The operation's own declaration: what it asks, and how its domains are listed. */
function declared({ auth_provider }: Call) {
  const { operation, endpoint } = endpointOf('delete-domains', auth_provider);
  const { alternative } = endpoint;
  if (alternative?.kind !== 'already-deleted' || !alternative.rest)
    throw new Error('delete-domains has no list of domains');
  return { operation, endpoint, rest: alternative.rest };
}

async function domainsOf(
  { endpoint, there }: ReturnType<typeof declared>['rest'],
  call: Call,
  neon: Neon,
): Promise<string[]> {
  const { request, response } = await exchange(endpoint, call, neon);
  return readFields(request, response, there);
}

/** By a pattern nothing is taken from a default or protected branch, on which production signs in. Throws NeonError. */
async function guard(call: Call, neon: Neon): Promise<void> {
  if (call.auth_provider === 'stack' || call.allow_protected_branch) return;
  refuseProtected(await readBranch(call, neon), 'So nothing was deleted by a pattern: name the domains.');
}

/** Which domains go, and which stay. */
interface Choice {
  /** Those that are to go. */
  chosen: string[];
  /** Those that fit and are kept. */
  kept: string[];
  /** Those to be kept that keep nothing, as they were given. */
  idle: string[];
}

/** Which of the domains go. What is to be kept is so however it is written: case, a slash, the port of the scheme. */
function choose(domains: readonly string[], { match = '', keep_domains = [] }: Call): Choice {
  const keep = new Set(keep_domains.map(alike));
  const fitting = [...new Set(domains)].filter(domain => fits(domain, match));
  return {
    chosen: fitting.filter(domain => !keep.has(alike(domain))),
    kept: fitting.filter(domain => keep.has(alike(domain))),
    idle: keep_domains.filter(domain => !fitting.some(one => alike(one) === alike(domain))),
  };
}

function alike(domain: string): string {
  const plain = withoutEndSlashes(domain).toLowerCase();
  const isOrigin = /^https?:\/\/[^/*]+$/.test(plain) && URL.canParse(plain);
  return isOrigin ? new URL(plain).origin : plain;
}

function nothing({ kept }: Choice, { match }: Call): Result {
  const others = kept.length > 0 ? ` that is not kept (${kept.join(', ')})` : '';
  return {
    did: 'there was nothing to delete',
    changed: false,
    outputs: { domains: [] },
    notice: `No trusted domain fits ${match}${others}.`,
  };
}

function detailOf({ chosen, kept, idle }: Choice, result: Result, { match }: Call): Detail {
  const outcomeOf = outcomesOf(result);
  const rows = [
    ...chosen.map(domain => [outcomeOf(domain), domain]),
    ...kept.map(domain => ['kept', domain]),
    ...idle.map(domain => ['to be kept, but no such domain fits', domain]),
  ];
  const shown = 20;
  return {
    heading: `Domains that fit ${match}`,
    shows: 'domains',
    lines: rows.map(row => row.join(': ')),
    table: { header: ['Outcome', 'Domain'], rows: rows.slice(0, shown) },
    ...(rows.length > shown && {
      folded: { title: `and ${rows.length - shown} more`, rows: rows.slice(shown) },
    }),
  };
}

/** What became of a chosen domain, by what Neon did of the one request. */
function outcomesOf({ outputs, unsent, failure, sentAgain }: Result): (domain: string) => string {
  if (unsent) return () => 'would be deleted';
  if (failure) {
    const isUnknown = failure instanceof NeonError && failure.outcomeUnknown;
    return () => (isUnknown ? 'perhaps deleted' : 'not deleted');
  }
  const deleted = new Set((outputs.domains as { domain: string }[] | undefined)?.map(({ domain }) => domain));
  const missing = sentAgain ? 'perhaps deleted' : 'not there';
  return domain => (deleted.has(domain) ? 'deleted' : missing);
}
