import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { TestUser } from './prepare.ts';

/** The paths of examples/nextjs. */
export const SIGN_IN = '/auth/sign-in';
export const PROTECTED = '/dashboard';

/** Fills in the form and presses one of its buttons. */
export async function submit(
  browser: Page,
  origin: string,
  { email, password }: TestUser,
  button = 'Sign in',
): Promise<void> {
  await browser.goto(origin + SIGN_IN);
  await browser.getByLabel('E-mail').fill(email);
  await browser.getByLabel('Password').fill(password);
  await browser.getByRole('button', { name: button, exact: true }).click();
}

/** Waits for the protected page. Returns its text about the person. */
export async function seesThemselves(browser: Page, origin: string, email: string): Promise<string> {
  await browser.waitForURL(origin + PROTECTED);
  const text = await browser.getByText('Signed in as').innerText();
  assert.ok(text.includes(email), text);
  return `${PROTECTED}: ${text}`;
}

/** Waits for the error that a page shows, and returns it. */
export async function isRefused(browser: Page, error: RegExp, at: string = SIGN_IN): Promise<string> {
  const text = await browser.locator('form [role=alert]').innerText();
  assert.match(text, error);
  assert.equal(new URL(browser.url()).pathname, at);
  return `${at}: ${text}`;
}

/** Opens the protected page without a session. */
export async function isSentToSignIn(browser: Page, origin: string): Promise<string> {
  await browser.goto(origin + PROTECTED);
  assert.equal(browser.url(), origin + SIGN_IN);
  return `${PROTECTED} leads to ${SIGN_IN}`;
}

/** Presses the button of the provider. */
export async function startWithGitHub(browser: Page, origin: string): Promise<void> {
  await browser.goto(origin + SIGN_IN);
  await browser.getByRole('button', { name: 'Sign in with GitHub' }).click();
}

/** The same, up to the page that stands in for the provider's. */
export async function toConsent(browser: Page, origin: string): Promise<void> {
  await startWithGitHub(browser, origin);
  await browser.waitForURL('**/_emulator/oauth/github?**');
}
