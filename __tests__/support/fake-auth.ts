import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { exportJWK, SignJWT } from 'jose';
import type { IntegrationState, UserState } from '../../emulator/neon/state.ts';
import type { HttpRequest, HttpResponse } from '../../src/http/transport.ts';
import type { EmulatedNeon } from './emulated-neon.ts';

/** A user of the fake service. */
export interface FakeUser {
  id: string;
  email: string;
  password: string;
  verified: boolean;
}

/** The auth services of an emulated Neon, in this process: what Better Auth responds, by the settings of the branch. */
export interface FakeAuth {
  users: FakeUser[];
  /** `METHOD path` of each request. */
  asked: string[];
  /** Called before a request is carried out; what it gives is the response. */
  before: (request: HttpRequest, path: string) => Partial<HttpResponse> | undefined;
  /** Called when a request is carried out; what it throws or gives takes the place of the response. */
  after: (request: HttpRequest, path: string) => Partial<HttpResponse> | undefined;
  /** Claims of tokens, over those that they have. */
  claims: Record<string, string>;
  /** Where providers send people back to. */
  callback: string | undefined;
  /** Keys that the key set has; its own where absent. */
  keys: object[] | undefined;
}

const { privateKey, publicKey } = generateKeyPairSync('ed25519');

export function fakeAuth(emulated: EmulatedNeon): FakeAuth {
  const fake: FakeAuth = {
    users: [],
    asked: [],
    before: () => undefined,
    after: () => undefined,
    claims: {},
    callback: undefined,
    keys: undefined,
  };
  emulated.others = async request => {
    const { pathname, origin } = new URL(request.url);
    const path = pathname.replace(/^\/auth\/[^/]+/, '');
    fake.asked.push(`${request.method} ${path}`);
    const forced = fake.before(request, path);
    if (forced) return { status: 200, headers: {}, body: '', ...forced };
    if (path.startsWith('/.well-known/jwks')) {
      const own = { ...(await exportJWK(publicKey)), alg: 'EdDSA', kid: 'one' };
      return json(200, { keys: fake.keys ?? [own] });
    }
    const home = ofUrl(emulated, request.url);
    if (!home) return json(404, {});
    const body = request.body ? JSON.parse(request.body) : {};
    const users = Object.values(emulated.state.projects)[0]?.users ?? [];
    const asked = { path, body, request, origin, base: `${origin}${pathname.slice(0, -path.length)}` };
    const response = await respond(fake, home, users, asked);
    const after = fake.after(request, path);
    return after ? { status: 200, headers: {}, body: '', ...after } : response;
  };
  return fake;
}

function ofUrl({ state }: EmulatedNeon, url: string): IntegrationState | undefined {
  return Object.values(state.projects)
    .flatMap(({ integrations }) => integrations)
    .find(({ integration }) => integration.base_url && url.startsWith(integration.base_url));
}

interface Asked {
  path: string;
  body: Record<string, string>;
  request: HttpRequest;
  origin: string;
  base: string;
}

async function respond(
  fake: FakeAuth,
  home: IntegrationState,
  users: UserState[],
  asked: Asked,
): Promise<HttpResponse> {
  const { path, body, request, origin, base } = asked;
  const { email_and_password: set } = home.settings;
  const trusted = [origin, ...home.domains.map(({ domain }) => domain)];
  const from = request.headers.origin ?? '';
  switch (path) {
    case '/ok':
      return json(200, { ok: true });
    case '/sign-in/social': {
      if (!trusted.includes(body.callbackURL ?? '')) return json(403, { code: 'INVALID_CALLBACK_URL' });
      const provider = home.oauth_providers.find(({ id }) => id === body.provider);
      if (!provider) return json(404, { code: 'PROVIDER_NOT_FOUND' });
      const back = encodeURIComponent(fake.callback ?? `${base}/callback/${provider.id}`);
      return json(200, { url: `https://provider.test/authorize?redirect_uri=${back}`, redirect: true });
    }
    case '/sign-up/email': {
      if (!trusted.includes(from)) return json(403, { code: 'INVALID_ORIGIN' });
      if (!set.enabled || set.disable_sign_up) return json(400, { code: 'EMAIL_PASSWORD_SIGN_UP_DISABLED' });
      const there = fake.users.find(({ email }) => email === body.email?.toLowerCase());
      const verify = set.require_email_verification;
      if (there && verify) return json(200, { token: null, user: { id: randomUUID(), email: body.email } });
      if (there) return json(422, { code: 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL' });
      if ((body.password ?? '').length < 8) return json(400, { code: 'PASSWORD_TOO_SHORT' });
      const user = {
        id: randomUUID(),
        email: (body.email ?? '').toLowerCase(),
        password: body.password ?? '',
      };
      fake.users.push({ ...user, verified: !verify });
      users.push({ id: user.id, branch_id: home.integration.branch_id, email: user.email, roles: [] });
      return json(200, { token: verify ? null : randomUUID(), user: { id: user.id, email: user.email } });
    }
    case '/sign-in/email': {
      if (!trusted.includes(from)) return json(403, { code: 'INVALID_ORIGIN' });
      if (!set.enabled) return json(400, { code: 'EMAIL_PASSWORD_DISABLED' });
      const user = fake.users.find(
        ({ email, password }) => email === body.email?.toLowerCase() && password === body.password,
      );
      if (!user)
        return json(401, { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid email or password' });
      if (set.require_email_verification && !user.verified) return json(403, { code: 'EMAIL_NOT_VERIFIED' });
      const { id, email } = user;
      const role = users.find(one => one.id === id)?.roles.join(',') || 'user';
      return json(
        200,
        { token: randomUUID(), user: { id, email, role } },
        { 'set-cookie': [`s=${id}; Path=/`] },
      );
    }
    case '/token': {
      const token = await new SignJWT({ iss: origin, aud: origin, ...fake.claims })
        .setProtectedHeader({ alg: 'EdDSA', kid: 'one' })
        .setExpirationTime('1h')
        .sign(privateKey);
      return json(200, { token });
    }
    case '/sign-out':
      return json(200, { success: true });
    default:
      return json(404, {});
  }
}

function json(status: number, body: object, headers: HttpResponse['headers'] = {}): HttpResponse {
  return { status, headers, body: JSON.stringify(body) };
}
