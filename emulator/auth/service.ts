import { randomUUID } from 'node:crypto';
import { createConsent } from './consent.ts';
import type { BranchData } from './data.ts';
import { createFetchServer, listen } from './http.ts';
import type { Instance } from './instance.ts';
import type { Outbox } from './outbox.ts';
import type { AuthSettings } from './settings.ts';

/** What a branch's service is made of. */
export interface ServiceParts {
  branchId: string;
  data: BranchData;
  /** Asked on each request. */
  settings(): AuthSettings;
  outbox: Outbox;
  host: string;
  /** The port to take if it is free. */
  port?: number;
  /** The database's name, a part of the path. */
  database: string;
  secret: string;
  /** Better Auth's own limits; asked on each request too. */
  rateLimits(): boolean;
  log(line: string): void;
}

/** A branch's auth service, listening. */
export interface Service {
  baseUrl: string;
  jwksUrl: string;
  port: number;
  close(): Promise<void>;
}

const EXPOSED = ['set-auth-jwt', 'set-auth-token', 'x-neon-ret-request-id', 'x-retry-after'];

/**
 * Listens at an origin of its own, since a token's issuer is the origin, with the path that Neon's have
 * (`/neondb/auth`). Better Auth and Postgres are loaded by the first request that needs them.
 */
export async function startService(parts: ServiceParts): Promise<Service> {
  const { host, data, log } = parts;
  const basePath = `/${parts.database}/auth`;
  const consent = createConsent();
  let origin = '';
  const instance = instances(parts, () => origin + basePath, consent);

  const respond = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const page = consent.respond(url);
    if (page) return page;
    if (url.pathname !== basePath && !url.pathname.startsWith(`${basePath}/`)) {
      return Response.json({ message: 'Not found' }, { status: 404 });
    }
    return light(request, url.pathname.slice(basePath.length), data) ?? full(request, await instance());
  };
  const server = createFetchServer(
    () => origin,
    async request => stamped(await respond(request)),
    error => log(`error: ${error instanceof Error ? error.stack : error}`),
  );
  const listening = await listen(server, host, parts.port).catch(() => listen(server, host));
  origin = `http://${host.includes(':') ? `[${host}]` : host}:${listening.port}`;
  const baseUrl = origin + basePath;
  return { ...listening, baseUrl, jwksUrl: `${baseUrl}/.well-known/jwks.json` };
}

/** The instance for the settings of the moment. */
function instances(
  parts: ServiceParts,
  baseUrl: () => string,
  consent: ReturnType<typeof createConsent>,
): () => Promise<Instance> {
  let built: { from: string; instance: Instance } | undefined;
  return async () => {
    const [{ createInstance }, { createMessages }, database] = await Promise.all([
      import('./instance.ts'),
      import('./messages.ts'),
      parts.data.open(),
    ]);
    const rateLimits = parts.rateLimits();
    const from = JSON.stringify([parts.settings(), rateLimits]);
    if (built?.from === from) return built.instance;
    const [copy] = JSON.parse(from) as [AuthSettings];
    const messages = createMessages(parts.branchId, copy, parts.outbox, parts.data.signingKey);
    const { secret, log } = parts;
    const instance = createInstance(
      copy,
      { baseUrl: baseUrl(), secret, database, messages, rateLimits, log },
      consent,
    );
    built = { from, instance };
    return instance;
  };
}

// What programs ask while they wait for the service; a browser's question needs the trusted origins.
function light(request: Request, path: string, data: BranchData): Response | undefined {
  if (data.isOpen() || request.method !== 'GET' || request.headers.has('origin')) return undefined;
  if (path === '/ok') return Response.json({ ok: true });
  if (path === '/jwks' || path === '/.well-known/jwks.json') return Response.json(data.keySet());
  return undefined;
}

async function full(request: Request, instance: Instance): Promise<Response> {
  const origin = request.headers.get('origin');
  const trusted = origin !== null && (await instance.trusts(origin));
  const response =
    request.method === 'OPTIONS' ? preflight(request) : await instance.handle(toBetterAuth(request));
  if (!trusted) return response;
  const headers = new Headers(response.headers);
  headers.set('access-control-allow-origin', origin);
  headers.set('access-control-allow-credentials', 'true');
  headers.set('access-control-expose-headers', EXPOSED.join(', '));
  headers.append('vary', 'origin');
  return new Response(response.body, { status: response.status, headers });
}

function preflight(request: Request): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
      'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? '',
      'access-control-max-age': '600',
    },
  });
}

// Neon serves the key set under both names, Better Auth under one.
function toBetterAuth(request: Request): Request {
  const { href } = new URL(request.url);
  const suffix = '/.well-known/jwks.json';
  return href.endsWith(suffix) ? new Request(`${href.slice(0, -suffix.length)}/jwks`, request) : request;
}

function stamped(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set('x-neon-ret-request-id', randomUUID());
  return new Response(response.body, { status: response.status, headers });
}
