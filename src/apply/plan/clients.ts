import type { CreateNeonAuthOAuthClientRequest } from '../../../spec/additions.ts';
import type { Desired } from '../desired.ts';
import type { Actual, ActualClient } from '../state/actual.ts';
import {
  type Change,
  kept,
  NOT_NAMED,
  type Planned,
  type PlannedPart,
  type PlanOptions,
  part,
} from './change.ts';
import { difference, newFields } from './compare.ts';
import { deletion, inOrder } from './lists.ts';

const DIFFERS = 'differs, and is kept: clients cannot be changed, and prune: true would replace it';
const SPARE = 'has a namesake that is as wanted, and is kept: prune: true would delete it';

/**
 * What becomes of the clients of the OAuth server, which have no update: one that differs is replaced by a new one of
 * its name, whose secret is new, too.
 */
export function planClients(
  { oauth_clients: wanted }: Desired,
  { oauth_clients }: Actual,
  { prune }: PlanOptions,
): PlannedPart {
  if (!wanted) return part();
  const present = inOrder(oauth_clients, ({ client_id }) => client_id);
  const named = inOrder(wanted, ({ name }) => name).flatMap(client => planClient(client, present, prune));
  const extra = present.filter(({ name }) => !wanted.some(one => one.name === name));
  return part(...named, ...extra.map(client => surplus(client, prune, NOT_NAMED)));
}

function planClient(
  wanted: CreateNeonAuthOAuthClientRequest,
  present: readonly ActualClient[],
  prune: boolean,
): Planned[] {
  const { name, ...rest } = wanted;
  const namesakes = present.filter(one => one.name === name);
  const fieldsOf = (client: ActualClient) => difference(rest, client).fields;
  const same = namesakes.find(client => Object.keys(fieldsOf(client)).length === 0);
  const others = namesakes.filter(client => client !== same);
  if (same) {
    const note = same.disabled ? { note: 'is disabled at Neon' } : {};
    return [kept('oauth_client', name, note), ...others.map(client => surplus(client, prune, SPARE))];
  }
  if (others.length > 0 && !prune)
    return others.map(client => kept('oauth_client', name, { fields: fieldsOf(client), note: DIFFERS }));
  return [created(wanted), ...others.map(client => surplus(client, true, ''))];
}

function created(client: CreateNeonAuthOAuthClientRequest): Planned {
  const { name, ...rest } = client;
  const change: Change = { action: 'create', resource: 'oauth_client', id: name, fields: newFields(rest) };
  return { change, write: { operation: 'create-oauth-client', inputs: { settings: { ...client } } } };
}

function surplus({ name, client_id }: ActualClient, prune: boolean, note: string): Planned {
  const fields = { client_id: { from: client_id } };
  if (!prune) return kept('oauth_client', name, { fields, note });
  const inputs = { oauth_client_id: client_id, if_missing: 'ignore' as const };
  return deletion('oauth_client', name, fields, 'delete-oauth-client', inputs);
}
