import { createAuthClient } from '@neondatabase/auth';
import { createAuthServer, handleAuthProxyRequest, processAuthMiddleware } from '@neondatabase/auth/server';
import { SupabaseAuthAdapter } from '@neondatabase/auth/vanilla/adapters';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { offer } from './ipc.ts';

/** What the SDK gave, as JSON: its result, or what it threw. */
export interface Outcome {
  data?: unknown;
  error?: { status?: number; code?: string; message?: string } | null;
}

/** A response that the SDK's server part made. */
export interface Proxied {
  status: number;
  body: unknown;
  headers: Record<string, string>;
  /** `set-cookie`, a line each. */
  cookies: string[];
}

const SECRET = 'a cookie secret of at least 32 characters';

// The SDK's clients use the global fetch: while they do it is a browser's, on one page after another.
const nodeFetch = globalThis.fetch;
let page = { origin: '', cookies: new Map<string, string>() };
const browserFetch: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  request.headers.set('origin', page.origin);
  if (page.cookies.size > 0) {
    request.headers.set('cookie', [...page.cookies].map(pair => pair.join('=')).join('; '));
  }
  const response = await nodeFetch(request);
  for (const line of response.headers.getSetCookie()) keep(line);
  return response;
};

function keep(line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (/max-age=0\b/i.test(line)) page.cookies.delete(name);
  else page.cookies.set(name, value);
}

const clients = {
  default: (url: string) => createAuthClient(url),
  supabase: (url: string) => createAuthClient(url, { adapter: SupabaseAuthAdapter() }),
};
const made = new Map<string, object>();

const table = {
  /** Goes to a page, without cookies. */
  visit(origin: string) {
    page = { origin, cookies: new Map() };
  },

  /** Calls a method of a client, such as `organization.create`. */
  async client(kind: keyof typeof clients, url: string, method: string, args: object = {}): Promise<Outcome> {
    const client = made.get(kind + url) ?? clients[kind](url);
    made.set(kind + url, client);
    globalThis.fetch = browserFetch;
    const result = await outcome(() => invoke(client, method, args));
    globalThis.fetch = nodeFetch;
    return result;
  },

  /** The claims of a token of this issuer and audience; throws when it is not. */
  async verified(token: string, jwksUrl: string, origin: string) {
    const keys = createRemoteJWKSet(new URL(jwksUrl));
    return (await jwtVerify(token, keys, { issuer: origin, audience: origin })).payload;
  },

  /** Calls a method of `createAuthServer`, with the cookies of a request; also gives those it set. */
  async server(url: string, origin: string, cookie: string, method: string, args: object = {}) {
    const cookies: Record<string, string> = {};
    const server = createAuthServer({
      baseUrl: url,
      cookieSecret: SECRET,
      context: () => ({
        getCookies: () => cookie,
        getHeader: () => null,
        getOrigin: () => origin,
        getFramework: () => 'jest',
        setCookie: (name: string, value: string) => void Object.assign(cookies, { [name]: value }),
      }),
    });
    return { ...(await outcome(() => invoke(server, method, args))), cookies };
  },

  /** What an application's `/api/auth/*` does with a browser's request. */
  async proxy(url: string, path: string, init: RequestInit, origin: string): Promise<Proxied> {
    const request = new Request(`${origin}/api/auth/${path}`, init);
    const baseUrl = url;
    const [name = ''] = path.split('?');
    return proxied(await handleAuthProxyRequest({ request, path: name, baseUrl, cookieSecret: SECRET }));
  },

  /** What an application's middleware decides about a page. */
  async middleware(url: string, at: string, cookie: string) {
    const request = new Request(at, { headers: { cookie } });
    const { pathname } = new URL(at);
    const skipRoutes = ['/api/auth'];
    const result = await processAuthMiddleware({
      ...{ request, pathname, skipRoutes, loginUrl: '/sign-in', baseUrl: url, cookieSecret: SECRET },
    });
    return {
      action: result.action,
      redirectUrl: 'redirectUrl' in result ? result.redirectUrl.href : undefined,
      cookies: result.cookies ?? [],
    };
  },
};

/** What `start('sdk.ts')` gives. */
export type SdkTable = typeof table;

type Methods = { [name: string]: (args: object) => unknown } & { [name: string]: object };

function invoke(target: object, method: string, args: object): unknown {
  const names = method.split('.');
  const last = names.pop() ?? '';
  const owner = names.reduce<Methods>((object, name) => object[name] as Methods, target as Methods);
  return owner[last]?.(args);
}

async function outcome(work: () => unknown): Promise<Outcome> {
  try {
    const result = (await work()) as Outcome;
    return { data: result?.data, error: result?.error ? told(result.error) : null };
  } catch (error) {
    return { error: told(error as object) };
  }
}

function told(error: { status?: number; code?: string; message?: string }): NonNullable<Outcome['error']> {
  const { status, code, message } = error;
  return {
    ...(status !== undefined && { status }),
    ...(code !== undefined && { code }),
    message: message ?? '',
  };
}

async function proxied(response: Response): Promise<Proxied> {
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? null : JSON.parse(text),
    headers: Object.fromEntries(response.headers),
    cookies: response.headers.getSetCookie(),
  };
}

offer(table);
