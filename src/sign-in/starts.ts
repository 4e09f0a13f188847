import type { AuthResponse } from '../auth-service/client.ts';
import type { AuthServiceError } from '../auth-service/errors.ts';
import { isUntrusted, refusalText } from '../auth-service/refusals.ts';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../report/result.ts';
import { quote, sentence, withoutEndSlashes } from '../text.ts';

/** A sign-in provider of a branch. */
export interface Provider {
  id: string;
  /** Whether it has a client of one's own, and not that which Neon shares. */
  own: boolean;
}

/** A sign-in that is begun, and goes no further. */
export interface Start {
  origin: string;
  /** Undefined where the branch has none: the origin is checked before the provider is looked up. */
  provider: Provider | undefined;
}

/** Any: whether it is set up or not, what is asked is whether the origin is trusted. */
const ANY = 'google';

/** The fewest starts that cover each origin and each provider once. Without an origin there are none. */
export function startsOf(origins: readonly string[], providers: readonly Provider[]): Start[] {
  if (origins.length === 0) return [];
  return Array.from({ length: Math.max(origins.length, providers.length) }, (_, index) => ({
    origin: origins[index % origins.length] as string,
    provider: providers.length > 0 ? providers[index % providers.length] : undefined,
  }));
}

/** The body of `POST /sign-in/social`. */
export function bodyOf({ origin, provider }: Start): { provider: string; callbackURL: string } {
  return { provider: provider?.id ?? ANY, callbackURL: origin };
}

/** What a start shows: of its origin, and of its provider where that was looked at. */
export interface Shown {
  /** Whether the response says something of the provider. */
  covers: boolean;
  findings: Finding[];
}

/**
 * What the response to a start says.
 * @param baseUrl that of the branch.
 */
export function shownBy(start: Start, response: AuthResponse, baseUrl: string): Shown {
  const { origin, provider } = start;
  if (isUntrusted(response)) return { covers: false, findings: [notTrusted(origin, response)] };
  if (!provider) return { covers: true, findings: asAService(origin, response) };
  const url = urlOf(response);
  if (response.status !== 200 || url === undefined)
    return { covers: true, findings: [unusable(provider, refusalText(response))] };
  const back = url.searchParams.get('redirect_uri') ?? 'nowhere';
  const expected = callbackUrl(baseUrl, provider.id);
  if (!provider.own || back === expected) return { covers: true, findings: [] };
  const message = `It sends people back to ${quote(back)}, and not to ${quote(expected)}.`;
  return { covers: true, findings: [finding('callback-elsewhere', provider.id, message)] };
}

/** Where no provider is looked up, a service says which it does not know. */
function asAService(origin: string, response: AuthResponse): Finding[] {
  if (response.status === 200 || response.code !== undefined) return [];
  return [
    finding('service-unreachable', origin, `A sign-in from there does not begin: ${refusalText(response)}.`),
  ];
}

/** Why there is no response to go by. Better Auth fails inside, with 500, where a provider has an empty client. */
export function startFailure({ origin, provider }: Start, error: AuthServiceError): Finding {
  const subject = provider ? `${provider.id} from ${origin}` : origin;
  if (error.late) return finding('not-checked', subject, sentence(error.message));
  if (provider && error.status !== undefined) return unusable(provider, String(error.status));
  return finding('service-unreachable', subject, sentence(error.message));
}

/** A domain from which a sign-in is refused. */
export function notTrusted(origin: string, response: AuthResponse): Finding {
  return finding('domain-not-trusted', origin, `A sign-in from there is refused: ${refusalText(response)}.`);
}

/** Where a provider sends people back to: what must be registered there for a client of one's own. `baseUrl` as Neon gives it. */
export function callbackUrl(baseUrl: string, provider: string): string {
  return `${withoutEndSlashes(baseUrl)}/callback/${provider}`;
}

function urlOf({ body }: AuthResponse): URL | undefined {
  const { url } = (body ?? {}) as { url?: unknown };
  return typeof url === 'string' && URL.canParse(url) ? new URL(url) : undefined;
}

function unusable({ id, own }: Provider, response: string): Finding {
  const what = `A sign-in with it does not begin: ${response}.`;
  const fix = own
    ? `Set client_id and client_secret of ${id}, in oauth_providers of the configuration file or by update-oauth-provider.`
    : `Give ${id} a client of your own, in oauth_providers of the configuration file or by update-oauth-provider: Neon shares one for Google only.`;
  return finding('provider-unusable', id, what, { fix });
}
