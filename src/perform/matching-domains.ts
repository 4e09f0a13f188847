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
    const chosen = choose(domains, call);
    if (chosen.deleted.length === 0) return nothing(chosen, call);
    const named: Call = { ...call, domains: chosen.deleted, match: undefined, if_missing: 'ignore' };
    const result = await perform({ operation, endpoint, call: named, about: [], warnings: [] }, neon);
    return { ...result, details: [detailOf(chosen, call)] };
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

interface Chosen {
  deleted: string[];
  /** Those that fit and are kept. */
  kept: string[];
}

/** Which of the domains go. What is to be kept is so however it is written: case and a slash at the end do not matter. */
function choose(domains: readonly string[], { match = '', keep_domains = [] }: Call): Chosen {
  const alike = (domain: string) => withoutEndSlashes(domain).toLowerCase();
  const keep = new Set(keep_domains.map(alike));
  const fitting = [...new Set(domains)].filter(domain => fits(domain, match));
  return {
    deleted: fitting.filter(domain => !keep.has(alike(domain))),
    kept: fitting.filter(domain => keep.has(alike(domain))),
  };
}

function nothing(chosen: Chosen, call: Call): Result {
  const kept = chosen.kept.length > 0 ? ` that is not kept (${chosen.kept.join(', ')})` : '';
  return {
    did: 'there was nothing to delete',
    changed: false,
    outputs: { domains: [] },
    notice: `No trusted domain fits ${call.match}${kept}.`,
  };
}

function detailOf({ deleted, kept }: Chosen, { match, dry_run }: Call): Detail {
  const rows = [
    ...deleted.map(domain => [dry_run ? 'would be deleted' : 'deleted', domain]),
    ...kept.map(domain => ['kept', domain]),
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
