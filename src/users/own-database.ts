import type { EndpointsResponse } from '@neon/sdk';
import type { Call } from '../inputs/call.ts';
import type { Neon } from '../neon/client.ts';
import { type Fields, objects, readFields, text } from '../neon/fields.ts';
import { branchesPath } from '../perform/branches.ts';
import { Refusal } from '../perform/procedure.ts';

const HOST = /^(ep-[a-z\d-]+?)(?:-pooler)?\.(?:[a-z\d-]+\.)+neon\.(?:tech|build)$/i;
const OPTION = /(?:^|[\s=])endpoint=(ep-[a-z\d-]+?)(?:-pooler)?(?:\s|$)/i;

/**
 * The compute endpoint that the address of a database at Neon names, in its options or in its host ("Connection pooling"
 * and "Connection errors" of Neon's documentation); undefined for a database that is somewhere else.
 */
export function endpointOf(databaseUrl: string): string | undefined {
  const { hostname, searchParams } = new URL(databaseUrl);
  const ofOptions = OPTION.exec(searchParams.get('options') ?? '')?.[1];
  return (ofOptions ?? HOST.exec(hostname)?.[1])?.toLowerCase();
}

/**
 * Refuses the database of another branch: its users' ids are not those of this one, and a user who is made here is not
 * there. What is no database of Neon's, such as a local one, is taken as it is.
 * @throws Refusal, or NeonError where the endpoints cannot be read.
 */
export async function refuseOtherDatabase(call: Call, neon: Neon): Promise<void> {
  const { project_id, branch_id, database_url } = call;
  const endpoint = database_url && endpointOf(database_url.reveal());
  if (!endpoint || !branch_id) return;
  const path = `${branchesPath(project_id)}/${encodeURIComponent(branch_id)}/endpoints`;
  const request = { method: 'GET', path };
  const response = await neon.request(request);
  const own = readFields(request, response, (fields: Fields<EndpointsResponse>) =>
    objects(fields, 'endpoints').map(one => text(one, 'id').toLowerCase()),
  );
  if (own.includes(endpoint)) return;
  const has = own.length > 0 ? `has ${own.join(', ')}` : 'has none';
  throw new Refusal(
    `database_url is not of this branch: it names the endpoint ${endpoint}, and ${branch_id} ${has}. Nothing was changed. Give the connection string of this branch, such as the output db_url of create-branch-action.`,
  );
}
