import type { CreateNeonAuthOAuthClientRequest } from '../../../spec/additions.ts';
import type { Desired } from '../desired.ts';
import type { Actual, ActualClient } from '../state/actual.ts';
import {
  type Change,
  kept,
  NOT_NAMED,
  type PlannedChange,
  type PlanOptions,
  part,
  type ResourcePlan,
} from './change.ts';
import { difference, newFields, sortedBy } from './compare.ts';
import { deletion } from './lists.ts';

const DIFFERS = 'differs, and is kept: clients cannot be changed, and prune: true would replace it';
const SPARE = 'is one more of its name than is wanted, and is kept: prune: true would delete it';

/**
 * What becomes of the clients of the OAuth server, which have no update: one that differs is replaced by a new one of
 * its name, whose secret is new, too. Several may have one name.
 */
export function planClients(
  { oauth_clients: desired }: Desired,
  { oauth_clients: actual }: Actual,
  { prune }: PlanOptions,
): ResourcePlan {
  if (!desired) return part();
  const names = [...new Set([...desired, ...actual].map(({ name }) => name))].sort();
  return part(
    ...names.flatMap(name =>
      planNamesakes(
        desired.filter(client => client.name === name),
        sortedBy(actual, preference).filter(client => client.name === name),
        prune,
      ),
    ),
  );
}

/** Of namesakes one that works comes first, then the oldest: it is the one in use. */
function preference({ disabled, skip_consent, created_at = '', client_id }: ActualClient): string {
  return [Number(disabled), Number(skip_consent), created_at, client_id].join(' ');
}

function planNamesakes(
  desired: readonly CreateNeonAuthOAuthClientRequest[],
  actual: readonly ActualClient[],
  prune: boolean,
): PlannedChange[] {
  const left = [...actual];
  const planned: PlannedChange[] = [];
  const missing = desired.filter(client => {
    const at = left.findIndex(one => Object.keys(differences(client, one)).length === 0);
    const [same] = at < 0 ? [] : left.splice(at, 1);
    if (same)
      planned.push(
        kept('oauth_client', same.name, same.disabled ? { note: 'is disabled at Neon', differs: true } : {}),
      );
    return !same;
  });
  if (desired.length === 0) return left.map(client => surplus(client, prune, NOT_NAMED));
  // Without prune each that is missing has to do with one that differs, as long as there is one.
  const differing = prune ? [] : left.splice(0, missing.length);
  const changed = differing.map((client, at) =>
    kept('oauth_client', client.name, {
      fields: differences(missing[at] ?? client, client),
      note: DIFFERS,
      differs: true,
    }),
  );
  const made = missing.slice(differing.length).map(created);
  return [...planned, ...changed, ...made, ...left.map(client => surplus(client, prune, SPARE))];
}

function differences(
  { name: _, ...desired }: CreateNeonAuthOAuthClientRequest,
  actual: ActualClient,
): Change['fields'] {
  return difference(desired, actual).fields;
}

function created(client: CreateNeonAuthOAuthClientRequest): PlannedChange {
  const { name, ...rest } = client;
  const change: Change = { action: 'create', resource: 'oauth_client', id: name, fields: newFields(rest) };
  return { change, write: { operation: 'create-oauth-client', inputs: { settings: { ...client } } } };
}

function surplus({ name, client_id }: ActualClient, prune: boolean, note: string): PlannedChange {
  const fields = { client_id: { from: client_id } };
  if (!prune) return kept('oauth_client', name, { fields, note });
  const inputs = { oauth_client_id: client_id, if_missing: 'ignore' as const };
  return deletion('oauth_client', name, fields, 'delete-oauth-client', inputs);
}
