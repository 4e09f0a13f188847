import type { ApiResponse } from './request.ts';
import type { IntegrationState } from './state.ts';

/**
 * What Stack's API responds to "List users" with server access (https://docs.stack-auth.com/api/server/users): a list
 * for a key of the project that was not revoked, else its refusals. It has no users here.
 */
export function stackUsers(
  headers: Readonly<Record<string, string>>,
  all: readonly IntegrationState[],
): ApiResponse {
  const header = (name: string) => String(headers[name] ?? '');
  if (header('x-stack-access-type') !== 'server') return refusal(400, 'ACCESS_TYPE_REQUIRED');
  const project = all.find(
    ({ integration }) => integration.auth_provider_project_id === header('x-stack-project-id'),
  );
  const isKnown = project?.server_keys.includes(header('x-stack-secret-server-key'));
  return isKnown ? { status: 200, body: { items: [] } } : refusal(401, 'INVALID_SECRET_SERVER_KEY');
}

function refusal(status: number, code: string): ApiResponse {
  return { status, body: { code, error: `${code} (of Stack)` } };
}
