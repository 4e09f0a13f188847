import { BRANCH_IDS, type Emulator } from '../../../emulator/neon/server.ts';
import { PROJECT } from '../../cases/case.ts';
import { SMTP } from '../../cases/settings.ts';

/** The seeded project, and the paths of its branches' Neon Auth. */
export { PROJECT, SMTP };
export const MAIN = `/projects/${PROJECT}/branches/${BRANCH_IDS.main}/auth`;
export const PREVIEW = `/projects/${PROJECT}/branches/${BRANCH_IDS.preview}/auth`;
export const OF_PROJECT = `/projects/${PROJECT}/auth`;

export interface Got {
  status: number;
  headers: Headers;
  text: string;
  /** undefined for an empty response. */
  body: unknown;
}

/** Sends one request with the emulator's key; a body goes out as JSON. */
export async function ask(
  emulator: Emulator,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Got> {
  const response = await fetch(emulator.url + path, {
    method,
    redirect: 'manual',
    headers: {
      authorization: `Bearer ${emulator.apiKey}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parse(text) };
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Creates the project's Stack Auth integration on the main branch. */
export function createStack(emulator: Emulator): Promise<Got> {
  return ask(emulator, 'POST', '/projects/auth/create', {
    auth_provider: 'stack',
    project_id: PROJECT,
    branch_id: BRANCH_IDS.main,
    database_name: 'neondb',
    role_name: 'neondb_owner',
  });
}

/** Creates a Better Auth integration on the preview branch. */
export function createBetterAuth(emulator: Emulator): Promise<Got> {
  return ask(emulator, 'POST', PREVIEW, { auth_provider: 'better_auth' });
}
