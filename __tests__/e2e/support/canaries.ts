import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { declarationOf, INPUT_NAMES } from '../../../src/inputs/table.ts';
import { encodingsOf } from '../../../src/secrets/encodings.ts';

/** Secrets of inputs, each with a beginning that nothing else has and characters that encodings change. */
export const INPUT_CANARIES: Record<string, string> = {
  api_key: 'Zq7mKp2x_api"key\\%41<&>',
  client_secret: 'Hw3vRt9c "first" line\nJy5nBd8s/second+line<é>',
  github_token: 'Xu4gPl6e_github"token\\',
  database_url: 'postgres://tester:Vb8kQm1z-pass@127.0.0.1:1/neondb',
  settings: 'Fe6tLn0w "smtp" pa/ss',
};
/** Secrets of answers. */
export const ANSWER_CANARIES = {
  pub_client_key: 'Nd2yWs7k_publishable/key',
  secret_server_key: 'Tc9fGx4q_server"key',
  transfer: 'https://transfer.test/?code=Lr1hZj5v&x="y"',
  client_secret: 'Ka8pUe3m"provider\nYo6dCi2b-secret',
  password: 'Sg0xMv7t pass',
};

/** Texts by which a canary is found, whole or in part: its forms, and the unmistakable part of each of them. */
export function traces(canaries: readonly string[]): string[] {
  const beginnings = canaries.flatMap(canary => canary.match(/[A-Z][a-z]\d[a-zA-Z]{3}\d[a-z]/g) ?? []);
  return [...canaries.flatMap(encodingsOf), ...beginnings];
}

export type Manner = 'good' | 'refusing' | 'cutting' | 'failing' | 'redirecting' | 'html' | 'half';

/** What a step knows that an answer may hold: `settings` are given, `url` is a secret of the answer. */
export type Known = 'settings' | 'url';

/** Where a server answers in such a manner to a step that knows so much. */
export function hostOf(origin: string, manner: Manner, known: readonly Known[]): string {
  return `${origin}/${[manner, ...known].join('+')}`;
}

/** The secrets of the declared inputs; all of them are given to every step, used or not. */
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

/** An answer that holds what any operation could look for, secrets in the places of secrets. */
function goodAnswer(base: string, known: readonly string[]) {
  const { pub_client_key, secret_server_key, password, client_secret, transfer } = ANSWER_CANARIES;
  const provider = { id: 'google', type: 'standard', client_id: 'ours', client_secret };
  const integration = {
    auth_provider: 'stack',
    branch_id: 'br-preview-42',
    db_name: 'neondb',
    owned_by: 'neon',
  };
  const learned = [pub_client_key, secret_server_key, password, client_secret];
  const echo = echoOf([...given(known), ...learned, ...(known.includes('url') ? [transfer] : [])]);
  return {
    ...integration,
    ...provider,
    auth_provider_project_id: 'p-1',
    pub_client_key,
    secret_server_key,
    jwks_url: `${base}/jwks`,
    base_url: `${base}/auth`,
    schema_name: 'neon_auth',
    table_name: 'users_sync',
    ...(known.includes('url') && { url: transfer }),
    data: [integration],
    providers: [provider],
    domains: [{ domain: 'https://app.example.com', auth_provider: 'stack' }],
    branches: [{ id: 'br-preview-42', name: 'preview/pr-42', default: true }],
    host: 'smtp.test',
    port: 25,
    username: 'mailer',
    password,
    sender_email: 'a@example.com',
    sender_name: 'A',
    enabled: true,
    allow_localhost: true,
    success: true,
    keys: [{ kty: 'OKP' }],
    key_id: 'k-1',
    key: Buffer.alloc(32, 9).toString('base64'),
    note: echo,
    [`field ${INPUT_CANARIES.api_key}`]: { deep: [echo] },
  };
}

function given(known: readonly string[]): string[] {
  const settings = known.includes('settings') ? [INPUT_CANARIES.settings as string] : [];
  return [...Object.values(SECRET_INPUTS), ...settings];
}

/** A server that answers any request in the manner that begins its path. */
export async function startEcho(): Promise<{ origin: string; close(): void }> {
  const server = createServer(answer);
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

function answer(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  const first = request.url?.split('/')[1] ?? '';
  const [manner, ...known] = first.split('+') as [Manner, ...string[]];
  const key = INPUT_CANARIES.api_key as string;
  const inHeader = encodeURIComponent(given(known).join('')).slice(0, 2_000) + key;
  const json = (status: number, body: unknown, headers = {}) =>
    response
      .writeHead(status, {
        'content-type': 'application/json',
        'x-neon-ret-request-id': inHeader,
        ...headers,
      })
      .end(JSON.stringify(body));
  const echo = echoOf(given(known));
  const error = { message: echo, code: echo, request_id: echo };
  // Cut at 1,000 characters, and at 100: in the middle of a secret.
  const long = { message: `${'m'.repeat(985)}${key}`, code: `${'c'.repeat(85)}${key}`, request_id: key };
  const manners: Record<Manner, () => void> = {
    good: () => json(200, goodAnswer(`http://${request.headers.host}/${first}`, known)),
    half: () => json(200, { note: echo, secret_server_key: ANSWER_CANARIES.secret_server_key }),
    refusing: () => json(400, error),
    cutting: () => json(404, long),
    failing: () => json(500, error, { 'retry-after': key }),
    redirecting: () => json(302, error, { location: `https://zq7mkp2x-api.test/${inHeader}` }),
    html: () =>
      response.writeHead(200, { 'content-type': `text/html; ${inHeader}` }).end(`<html>${echo}</html>`),
  };
  manners[manner]();
}
