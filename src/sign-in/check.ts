import { type AuthService, createAuthService } from '../auth-service/client.ts';
import { AuthServiceError } from '../auth-service/errors.ts';
import { readKeySet } from '../auth-service/key-set.ts';
import { finding } from '../findings/finding.ts';
import type { Effects } from '../http/effects.ts';
import type { Budget } from '../http/retry.ts';
import { sideBySide } from '../http/side-by-side.ts';
import type { Finding } from '../report/result.ts';
import { sentence } from '../text.ts';
import type { CheckedUser, SignInSettings } from './checked.ts';
import { pageOf, sortedDomains } from './domains.ts';
import { proveUser } from './prove.ts';
import { domainFindings, settingFindings } from './settings.ts';
import { bodyOf, type Provider, type Shown, type Start, shownBy, startFailure, startsOf } from './starts.ts';

/** So many requests at a time: a browser has six connections to a host. */
const AT_ONCE = 6;

/**
 * Asks the auth service of a branch itself whether sign-in works, with what a browser would send and nothing else.
 * @returns what is wrong, or was not checked; empty where a person can sign in.
 */
export async function checkSignIn(
  settings: SignInSettings,
  users: readonly CheckedUser[],
  effects: Effects & Budget,
): Promise<Finding[]> {
  return withService(settings, effects, async (service, keys) => {
    const origins = sortedDomains(settings.domains).exact;
    const page = pageOf(settings.domains, service);
    const [started, proved] = await Promise.all([
      checkStarts(service, origins, settings.providers),
      sideBySide(users, AT_ONCE, async user => proveUser(service, user, page, (await keys).keySet)),
    ]);
    return [...started, ...proved.flat()];
  });
}

/** As far as reads go: whether the service is up and has keys, and what the settings show. */
export function checkService(settings: SignInSettings, effects: Effects & Budget): Promise<Finding[]> {
  return withService(settings, effects, async () => []);
}

/** What settings and keys show, and what `check` finds where the service is up. */
async function withService(
  settings: SignInSettings,
  effects: Effects & Budget,
  check: (service: AuthService, keys: Promise<Keys>) => Promise<Finding[]>,
): Promise<Finding[]> {
  const known = [...domainFindings(settings), ...settingFindings(settings)];
  let service: AuthService;
  try {
    service = createAuthService(settings.baseUrl, effects);
    await isUp(service);
  } catch (error) {
    return [...known, ...unreachable(error)];
  }
  const keys = keysOf(settings, effects);
  const found = await check(service, keys);
  return [...known, ...(await keys).findings, ...found];
}

/** The JWK set, where it could be read, and what is wrong with it. */
interface Keys {
  keySet?: unknown;
  findings: Finding[];
}

/** `GET /ok`. Throws AuthServiceError. */
async function isUp(service: AuthService): Promise<void> {
  const { status, body } = await service.ask({ method: 'GET', path: '/ok' });
  if (status === 200 && (body as { ok?: unknown } | null)?.ok === true) return;
  throw new AuthServiceError(
    `GET ${service.baseUrl}/ok`,
    `${status}, which is not how an auth service responds`,
  );
}

function unreachable(error: unknown): Finding[] {
  if (!(error instanceof AuthServiceError)) throw error;
  if (error.late) return [finding('not-checked', 'sign-in', sentence(error.message))];
  return [finding('service-unreachable', 'base_url', sentence(error.message))];
}

async function keysOf({ jwksUrl }: SignInSettings, effects: Effects & Budget): Promise<Keys> {
  try {
    const read = await readKeySet(jwksUrl, effects);
    if ('keySet' in read) return { ...read, findings: [] };
    return { findings: [finding('jwks-invalid', 'jwks_url', `There are no keys: ${read.wrong}.`)] };
  } catch (error) {
    if (!(error instanceof AuthServiceError)) throw error;
    const rule = error.late ? 'not-checked' : 'jwks-invalid';
    return { findings: [finding(rule, 'jwks_url', sentence(error.message))] };
  }
}

/** Covers each origin and each provider once; a provider that was tried from a refused origin, from another one. */
async function checkStarts(
  service: AuthService,
  origins: readonly string[],
  providers: readonly Provider[],
): Promise<Finding[]> {
  const starts = startsOf(origins, providers);
  const shown = await sideBySide(starts, AT_ONCE, start => begin(service, start));
  const good = starts.find((_, at) => shown[at]?.trusted)?.origin;
  const covered = starts.filter((_, at) => shown[at]?.covers).map(({ provider }) => provider?.id);
  const left = providers.filter(({ id }) => !covered.includes(id));
  // With no page to come from, that of the service itself is one.
  const origin = good ?? service.origin;
  const again = await sideBySide(left, AT_ONCE, provider => begin(service, { origin, provider }));
  return [...shown, ...again].flatMap(({ findings }) => findings);
}

async function begin(service: AuthService, start: Start): Promise<Shown & { trusted: boolean }> {
  const { origin } = start;
  try {
    const response = await service.ask({
      method: 'POST',
      path: '/sign-in/social',
      body: bodyOf(start),
      origin,
      repeatable: true,
    });
    const shown = shownBy(start, response, service.baseUrl);
    return { ...shown, trusted: shown.findings.every(({ rule }) => rule !== 'domain-not-trusted') };
  } catch (error) {
    if (!(error instanceof AuthServiceError)) throw error;
    return { covers: true, trusted: false, findings: [startFailure(start, error)] };
  }
}
