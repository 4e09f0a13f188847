import type { ApiKeyCreateResponse } from '@neon/sdk';
import type { Call } from '../inputs/call.ts';
import type { Neon, NeonRequest, NeonResponse } from '../neon/client.ts';
import { NeonError } from '../neon/errors.ts';
import { type Fields, readFields, readItems, text } from '../neon/fields.ts';
import { Secret } from '../secrets/secret.ts';
import { type ApiKey, idOf, readKey } from './keys.ts';

/** Whose keys are rotated: the user's own, an organization's, or an organization's that reach one project. */
export interface Scope {
  orgId: string | undefined;
  projectId: string | undefined;
}

/** A new key; its text is in no other response. */
export interface NewKey {
  id: number;
  name: string;
  key: Secret;
}

/** The scope of a step; an empty project id is none. */
export function scopeOf({ org_id, project_id }: Call): Scope {
  return { orgId: org_id, projectId: project_id || undefined };
}

/** Where the keys of a scope are listed and made. */
function pathOf({ orgId }: Scope): string {
  return orgId === undefined ? '/api_keys' : `/organizations/${encodeURIComponent(orgId)}/api_keys`;
}

/** The keys of a scope's owner ("List API keys", "List organization API keys"). Throws NeonError. */
export async function listKeys(scope: Scope, neon: Neon): Promise<ApiKey[]> {
  const request = { method: 'GET', path: pathOf(scope) };
  return readItems(request, await ask(request, scope, neon), readKey);
}

/** The request that makes a key ("Create API key", "Create organization API key"). */
export function creationOf(scope: Scope, name: string): NeonRequest {
  const body = { key_name: name, ...(scope.projectId && { project_id: scope.projectId }) };
  return { method: 'POST', path: pathOf(scope), body, secretFields: ['key'] };
}

/** Makes a key. Throws NeonError. */
export async function makeKey(scope: Scope, name: string, neon: Neon): Promise<NewKey> {
  const request = creationOf(scope, name);
  const response = await ask(request, scope, neon);
  return readFields(request, response, (fields: Fields<ApiKeyCreateResponse>) => {
    return { id: idOf(fields), name, key: new Secret(text(fields, 'key')) };
  });
}

/** The request that revokes a key ("Revoke API key", "Revoke organization API key"). */
export function revocationOf(scope: Scope, id: number): NeonRequest {
  return { method: 'DELETE', path: `${pathOf(scope)}/${id}` };
}

/** Sends a request about a scope's keys; what an administrator's key is needed for is said. Throws NeonError. */
async function ask(request: NeonRequest, { orgId }: Scope, neon: Neon): Promise<NeonResponse> {
  try {
    return await neon.request(request);
  } catch (error) {
    if (error instanceof NeonError && [403, 404].includes(error.status ?? 0)) {
      error.advice.push(orgId === undefined ? OF_USER : OF_ORGANIZATION);
    }
    throw error;
  }
}

const OF_ORGANIZATION =
  'Keys of an organization can be managed by the personal API key of one of its administrators only: check org_id, and whose key api_key is.';
const OF_USER =
  'Personal keys can be managed by a personal API key only. To rotate a key of an organization give org_id, and the personal key of an administrator as api_key.';
