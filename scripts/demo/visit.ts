import { createRemoteJWKSet, jwtVerify } from 'jose';
import { Client } from 'pg';

/** Where a visit goes: an integration's outputs, the application's page, and the branch's Postgres. */
export interface Place {
  baseUrl: string;
  jwksUrl: string;
  page: string;
  databaseUrl: string;
  person: { email: string; password: string };
}

/**
 * A person signs in as their browser would; an application verifies the token and reads the database.
 * Returns lines that tell it; throws where something is not as it should be.
 */
export async function visit({ baseUrl, jwksUrl, page, databaseUrl, person }: Place): Promise<string[]> {
  const ask = async (path: string, init: RequestInit = {}, from = page) => {
    const headers = { origin: from, 'content-type': 'application/json', ...init.headers };
    const response = await fetch(baseUrl + path, { ...init, headers });
    return { response, body: (await response.json()) as Record<string, unknown> };
  };
  const post = (path: string, body: object, from?: string) =>
    ask(path, { method: 'POST', body: JSON.stringify(body) }, from);

  const foreign = await post('/sign-in/email', person, 'https://elsewhere.example.com');
  const signIn = await post('/sign-in/email', person);
  const cookie = signIn.response.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ');
  const { body } = await ask('/token', { headers: { cookie } });
  const { origin } = new URL(baseUrl);
  const keys = createRemoteJWKSet(new URL(jwksUrl));
  const { payload, protectedHeader } = await jwtVerify(String(body.token), keys, {
    issuer: origin,
    audience: origin,
  });
  const name = cookie.split('=')[0];
  return [
    `POST /sign-in/email              ${signIn.response.status}, cookie ${name}`,
    `  from a page that is not trusted ${foreign.response.status} ${foreign.body.code}`,
    `GET  /token                      ${protectedHeader.alg}, verified with jwks_url: iss = aud = ${payload.iss}`,
    `                                 sub ${payload.sub}, email ${payload.email}`,
    'select email, name, role from neon_auth."user"',
    ...(await users(databaseUrl, person.email)),
  ];
}

async function users(databaseUrl: string, expected: string): Promise<string[]> {
  const client = new Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query('select email, name, role from neon_auth."user" order by "createdAt"');
  await client.end();
  if (!rows.some(({ email }) => email === expected)) throw new Error('the user is not in the database');
  return rows.map(({ email, name, role }) => `  ${email.padEnd(20)} ${name.padEnd(10)} ${role}`);
}
