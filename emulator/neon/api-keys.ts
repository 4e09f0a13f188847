import type {
  ApiKeyCreateRequest,
  ApiKeyCreateResponse,
  ApiKeyRevokeResponse,
  OrgApiKeyCreateRequest,
  OrgApiKeysListResponseItem,
} from '@neondatabase/api-client';
import type { DocumentedOperation } from '../../spec/operations.ts';
import { ORGANIZATION, USER } from './account.ts';
import { randomKey } from './random.ts';
import { type ApiCall, type ApiResponse, type Handler, projectOf, refuse } from './request.ts';
import type { ApiKeyState, State } from './state.ts';

/** Handlers of Neon's own API keys: of the user, and of the organization. */
export const apiKeyHandlers: Record<string, Handler> = {
  listApiKeys: list,
  createApiKey: create,
  revokeApiKey: revoke,
  listOrgApiKeys: list,
  createOrgApiKey: create,
  revokeOrgApiKey: revoke,
};

/** Whose key a request has; undefined where it has none that is valid. */
export function callerOf({ api_keys }: State, authorization: string | undefined): ApiKeyState | undefined {
  return api_keys.find(({ key }) => authorization === `Bearer ${key}`);
}

/** What an organization's key may not call, which acts for no user. */
const OF_USERS = ['getCurrentUserInfo', ...Object.keys(apiKeyHandlers)];

/** Why a key may not make a request; undefined where it may. One that is limited to a project may read and write that alone. */
export function lackOfRight(
  { org_id, project_id }: ApiKeyState,
  { operationId }: DocumentedOperation,
  params: Readonly<Record<string, string>>,
): string | undefined {
  if (org_id !== undefined && OF_USERS.includes(operationId)) return 'not allowed for organization API keys';
  if (project_id !== undefined && params.project_id !== undefined && params.project_id !== project_id)
    return 'not allowed for this project';
  return undefined;
}

function list(call: ApiCall): ApiResponse {
  return { status: 200, body: keysOf(call).map(listed) };
}

function create(call: ApiCall<ApiKeyCreateRequest & OrgApiKeyCreateRequest>): ApiResponse {
  const org_id = organizationOf(call);
  const { key_name: name, project_id } = call.body;
  if (project_id !== undefined) projectOf({ ...call, params: { project_id } });
  const { api_keys } = call.state;
  const id = 1 + Math.max(...api_keys.map(one => one.id));
  const created: ApiKeyState = {
    ...{ id, name, key: randomKey('napi_'), created_at: new Date().toISOString() },
    ...{ org_id, project_id },
  };
  api_keys.push(created);
  const body: ApiKeyCreateResponse = {
    ...{ id, name, key: created.key, created_at: created.created_at, created_by: USER.id },
    ...(project_id !== undefined && { project_id }),
  };
  return { status: 200, body };
}

function revoke(call: ApiCall): ApiResponse {
  const found = keysOf(call).find(({ id }) => String(id) === call.params.key_id);
  if (!found) return refuse(404, 'API key not found');
  const { api_keys } = call.state;
  api_keys.splice(api_keys.indexOf(found), 1);
  const body: ApiKeyRevokeResponse = { ...listed(found), created_by: USER.id, revoked: true };
  return { status: 200, body };
}

function keysOf(call: ApiCall): ApiKeyState[] {
  const org_id = organizationOf(call);
  return call.state.api_keys.filter(one => one.org_id === org_id);
}

/** The organization that the path names; undefined for the user's own keys. */
function organizationOf({ params: { org_id } }: ApiCall): string | undefined {
  if (org_id !== undefined && org_id !== ORGANIZATION.id) refuse(404, 'organization not found');
  return org_id;
}

function listed({ id, name, created_at, project_id }: ApiKeyState): OrgApiKeysListResponseItem {
  return {
    // When it was used is not kept: reads change no state.
    ...{ id, name, created_at, last_used_at: null, last_used_from_addr: '' },
    created_by: { id: USER.id, name: USER.name, image: USER.image },
    ...(project_id !== undefined && { project_id }),
  };
}
