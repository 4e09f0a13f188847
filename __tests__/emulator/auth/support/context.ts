import type { AuthSettings } from '../../../../emulator/auth/index.ts';
import { type Browser, browser, type Got } from './browser.ts';
import { type Child, start } from './ipc.ts';
import { APP, PASSWORD, sampleSettings } from './sample.ts';
import type { ServicesTable } from './services.ts';

/** Somebody who has just signed up. */
export interface Person {
  email: string;
  page: Browser;
  signedUp: Got;
}

/** The auth services in their process, with one branch enabled, and what tests do with it. */
export interface Context {
  services: Child<ServicesTable>;
  base: string;
  jwks: string;
  /** Signed up first; for tests that only need somebody, since each password costs a tenth of a second. */
  known: Person;
}

export const MAIN = 'br-main';

/** Starts the services, in a context that exists before. */
export async function begin(on: Context): Promise<void> {
  on.services = start('services.ts');
  const { baseUrl, jwksUrl } = await on.services.call('enable', MAIN, sampleSettings());
  Object.assign(on, { base: baseUrl, jwks: jwksUrl });
}

/** Sets the branch's settings: the usual ones but for these. */
export function set(on: Context, changes: Partial<AuthSettings> = {}): Promise<void> {
  return on.services.call('set', MAIN, sampleSettings(changes));
}

/** The same, for fields of one setting. */
export function change<K extends 'email_and_password' | 'organization' | 'magic_link'>(
  on: Context,
  name: K,
  fields: Partial<AuthSettings[K]>,
): Promise<void> {
  return set(on, { [name]: { ...sampleSettings()[name], ...fields } });
}

/** A page of the application, or of another. */
export function open(on: Context, origin: string = APP): Browser {
  return browser(on.base, origin);
}

let people = 0;

/** Signs up somebody new. */
export async function person(on: Context, page: Browser = open(on)): Promise<Person> {
  people += 1;
  const email = `person-${people}@example.com`;
  const signedUp = await page.post('/sign-up/email', { email, password: PASSWORD, name: 'Person' });
  return { email, page, signedUp };
}

/** The latest mail. */
export async function lastMail(on: Context) {
  return (await on.services.call('mails')).at(-1);
}

/** A token's claims, unverified. */
export function claims(token: unknown): Record<string, unknown> {
  return JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString());
}
