import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Generation } from '../../src/inputs/generation.ts';
import { declarationOf, INPUT_NAMES } from '../../src/inputs/table.ts';
import { encodingsOf } from '../../src/secrets/encodings.ts';
import { BRANCH } from '../cases/case.ts';

/** Secrets of inputs, each with a beginning that nothing else has and characters that encodings change. */
export const INPUT_CANARIES: Record<string, string> = {
  api_key: 'Zq7mKp2x_api"key\\%41<&>',
  client_secret: 'Hw3vRt9c "first" line\nJy5nBd8s/second+line<é>',
  github_token: 'Xu4gPl6e_github"token\\',
  database_url: 'postgres://tester:Vb8kQm1z-pass@127.0.0.1:1/neondb',
  settings: 'Fe6tLn0w "smtp" pa/ss',
  password: 'Rk7wUd3f sign-up"pass\\word<9>',
};
/** Secrets of responses. */
export const RESPONSE_CANARIES = {
  pub_client_key: 'Nd2yWs7k_publishable/key',
  secret_server_key: 'Tc9fGx4q_server"key',
  transfer: 'https://transfer.test/?code=Lr1hZj5v&x="y"',
  client_secret: 'Ka8pUe3m"provider\nYo6dCi2b-secret',
  password: 'Sg0xMv7t pass',
  session: 'Wm4bJc8s_session"token',
  cookie: 'Bq5zHy1r.cookie%2Fvalue',
};

/** Texts by which a canary is found, whole or in part: its encodings, and the unmistakable part of each of them. */
export function traces(canaries: readonly string[]): string[] {
  const beginnings = canaries.flatMap(canary => canary.match(/[A-Z][a-z]\d[a-zA-Z]{3}\d[a-z]/g) ?? []);
  return [...canaries.flatMap(encodingsOf), ...beginnings];
}

/** How a server treats a request. */
export type Manner = 'good' | 'refusing' | 'cutting' | 'failing' | 'redirecting' | 'html' | 'half';

/**
 * What a step knows that a response may hold: `settings` are given, `url` is a secret of the response; and the secret
 * inputs that it is not given.
 */
export type Known = 'settings' | 'url' | `without_${string}`;

/** Where a server responds in such a manner to a step that knows so much. */
export function hostOf(origin: string, manner: Manner, known: readonly Known[]): string {
  return `${origin}/${[manner, ...known].join('+')}`;
}

/** The secrets of the declared inputs; all of them are given to every step, used or not, that is not another one by them. */
export const SECRET_INPUTS = Object.fromEntries(
  INPUT_NAMES.filter(name => declarationOf(name).secret).map(name => [
    name,
    INPUT_CANARIES[name] ?? `Pz5rEa1n_${name}`,
  ]),
);

/** Secrets in one text, as a server might give back what it was sent. */
function echoOf(secrets: readonly string[]): string {
  return secrets
    .flatMap(secret => [
      secret,
      JSON.stringify(secret),
      encodeURIComponent(secret),
      `${secret.slice(0, 6)}\u200b${secret.slice(6)}`,
    ])
    .join(' ');
}

/** A response that holds what any operation could look for, secrets in the places of secrets. */
function goodBody(base: string, auth_provider: Generation, known: readonly string[]) {
  const { pub_client_key, secret_server_key, password, client_secret, transfer } = RESPONSE_CANARIES;
  const provider = { id: 'google', type: 'standard', client_id: 'ours', client_secret };
  const integration = {
    auth_provider,
    branch_id: BRANCH,
    db_name: 'neondb',
    owned_by: 'neon',
    jwks_url: `${base}/jwks`,
    base_url: `${base}/auth`,
  };
  const registered = [pub_client_key, secret_server_key, password, client_secret];
  const echo = echoOf([...given(known), ...registered, ...(known.includes('url') ? [transfer] : [])]);
  return {
    ...integration,
    ...provider,
    auth_provider_project_id: 'p-1',
    pub_client_key,
    secret_server_key,
    schema_name: 'neon_auth',
    table_name: 'users_sync',
    ...(known.includes('url') && { url: transfer }),
    data: [integration],
    providers: [provider],
    clients: [{ client_id: 'client-1', name: 'Reports' }],
    domains: [{ domain: 'https://app.example.com', auth_provider: 'stack' }],
    branches: [{ id: BRANCH, name: 'preview/pr-42', default: true }],
    host: 'smtp.test',
    port: 25,
    username: 'mailer',
    password,
    sender_email: 'a@example.com',
    sender_name: 'A',
    enabled: true,
    allow_localhost: true,
    name: 'app',
    success: true,
    keys: [{ kty: 'OKP' }],
    key_id: 'k-1',
    key: Buffer.alloc(32, 9).toString('base64'),
    note: echo,
    [`field ${INPUT_CANARIES.api_key}`]: { deep: [echo] },
  };
}

/** The same as the settings of a branch, which are objects each. */
function pluginsBody(known: readonly string[]) {
  const { password, client_secret } = RESPONSE_CANARIES;
  return {
    email_and_password: { enabled: true, disable_sign_up: false, require_email_verification: false },
    email_provider: { type: 'standard', host: 'smtp.test', password },
    oauth_providers: [{ id: 'google', type: 'standard', client_id: 'ours', client_secret }],
    allow_localhost: true,
    note: echoOf([...given(known), password, client_secret]),
  };
}

/** What a branch's auth service responds: a session of a user, or a key set, and all that it was sent. */
function sessionBody(known: readonly string[]) {
  const { session, cookie } = RESPONSE_CANARIES;
  return {
    token: session,
    user: { id: 'd9b1f2a3-0000-4000-8000-000000000009', email: 'tester@example.com', role: 'user' },
    session: { token: session, note: cookie },
    keys: [{ kty: 'OKP' }],
    ok: true,
    code: echoOf(given(known)),
    message: echoOf([...given(known), session, cookie]),
  };
}

function given(known: readonly string[]): string[] {
  const settings = known.includes('settings') ? [INPUT_CANARIES.settings as string] : [];
  const inputs = Object.entries(SECRET_INPUTS).filter(([name]) => !known.includes(`without_${name}`));
  return [...inputs.map(([, secret]) => secret), ...settings];
}

/** A server that responds to any request in the manner that begins its path. */
export async function startEcho(): Promise<{ origin: string; close(): void }> {
  const server = createServer(respond);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function respond(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  const { status, headers, body } = responseTo(
    request.method ?? '',
    `http://${request.headers.host}${request.url}`,
  );
  response.writeHead(status, headers).end(body);
}

/** GitHub stores a secret with 201, and has none to delete; all else is a 200. */
function goodStatus(method: string, path: string): number {
  if (!path.includes('/actions/secrets/') || method === 'GET') return 200;
  return method === 'PUT' ? 201 : 404;
}

interface Responded {
  status: number;
  headers: Record<string, string | string[]>;
  body: string;
}

function generationAt(path: string): Generation {
  return path.includes('/branches/') ? 'better_auth' : 'stack';
}

/** Below `base_url`, as a good body has it. */
function isAuthService(path: string): boolean {
  return path.split('/')[2] === 'auth';
}

/** What such a server responds. */
export function responseTo(method: string, url: string): Responded {
  const { origin, pathname } = new URL(url);
  const first = pathname.split('/')[1] ?? '';
  const [manner, ...known] = first.split('+') as [Manner, ...string[]];
  const key = INPUT_CANARIES.api_key as string;
  const inHeader = encodeURIComponent(given(known).join('')).slice(0, 2_000) + key;
  const json = (status: number, body: unknown, headers = {}): Responded => ({
    status,
    headers: { 'content-type': 'application/json', 'x-neon-ret-request-id': inHeader, ...headers },
    body: JSON.stringify(body),
  });
  const echo = echoOf(given(known));
  const error = { message: echo, code: echo, request_id: echo };
  // Cut at 1,000 characters, and at 100: in the middle of a secret.
  const long = { message: `${'m'.repeat(985)}${key}`, code: `${'c'.repeat(85)}${key}`, request_id: key };
  const manners: Record<Manner, () => Responded> = {
    good: () => {
      if (isAuthService(pathname))
        return json(200, sessionBody(known), { 'set-cookie': [`s=${RESPONSE_CANARIES.cookie}; Path=/`] });
      if (pathname.endsWith('/auth/plugins')) return json(200, pluginsBody(known));
      const body = goodBody(`${origin}/${first}`, generationAt(pathname), known);
      return json(goodStatus(method, pathname), body);
    },
    half: () => json(200, { note: echo, secret_server_key: RESPONSE_CANARIES.secret_server_key }),
    refusing: () => json(400, error),
    cutting: () => json(404, long),
    failing: () => json(500, error, { 'retry-after': key }),
    redirecting: () => json(302, error, { location: `https://zq7mkp2x-api.test/${inHeader}` }),
    html: () => ({
      status: 200,
      headers: { 'content-type': `text/html; ${inHeader}` },
      body: `<html>${echo}</html>`,
    }),
  };
  // The provider of a new Stack key is asked at the origin itself, and repeats all that it could have been sent.
  if (first === 'api') return json(404, { code: echo, error: echoOf(Object.values(RESPONSE_CANARIES)) });
  return manners[manner]();
}

export const MANNERS: Manner[] = ['good', 'half', 'refusing', 'cutting', 'failing', 'redirecting', 'html'];
