import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { TestUser } from './prepare.ts';

/** What a case needs to know. */
export interface Setting {
  page: string;
  /** The origin of a page of the same application that is not trusted. */
  foreign: string;
  user: TestUser;
}

/** A case: what is done in a browser without cookies. Resolves to what the page shows; throws otherwise. */
export interface Case {
  title: string;
  run(browser: Page, setting: Setting): Promise<string>;
}

const SIGN_IN = '/auth/sign-in';
const PROTECTED = '/dashboard';

async function submit(browser: Page, origin: string, { email, password }: Omit<TestUser, 'name'>) {
  await browser.goto(origin + SIGN_IN);
  await browser.getByLabel('E-mail').fill(email);
  await browser.getByLabel('Password').fill(password);
  await browser.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Waits for the protected page. Returns its text about the person. */
async function seesThemselves(browser: Page, origin: string, email: string): Promise<string> {
  await browser.waitForURL(origin + PROTECTED);
  const text = await browser.getByText('Signed in as').innerText();
  assert.ok(text.includes(email), text);
  return `${PROTECTED}: ${text}`;
}

/** Waits for the error that the sign-in page shows, and returns it. */
async function isRefused(browser: Page, error: RegExp): Promise<string> {
  const text = await browser.locator('form [role=alert]').innerText();
  assert.match(text, error);
  assert.equal(new URL(browser.url()).pathname, SIGN_IN);
  return `${SIGN_IN}: ${text}`;
}

async function isSentToSignIn(browser: Page, origin: string): Promise<string> {
  await browser.goto(origin + PROTECTED);
  assert.equal(browser.url(), origin + SIGN_IN);
  return `${PROTECTED} leads to ${SIGN_IN}`;
}

async function toConsent(browser: Page, origin: string): Promise<void> {
  await browser.goto(origin + SIGN_IN);
  await browser.getByRole('button', { name: 'Sign in with GitHub' }).click();
  await browser.waitForURL('**/_emulator/oauth/github?**');
}

/** Each case of a preview that works, and of who must not get in. */
export const CASES: readonly Case[] = [
  {
    title: 'signed out, the protected page leads to the sign-in page',
    run: (browser, { page }) => isSentToSignIn(browser, page),
  },
  {
    title: 'the test user signs in and sees the protected page',
    async run(browser, { page, user }) {
      await submit(browser, page, user);
      return seesThemselves(browser, page, user.email);
    },
  },
  {
    title: 'and still does after a reload',
    async run(browser, { page, user }) {
      await submit(browser, page, user);
      await browser.waitForURL(page + PROTECTED);
      await browser.reload();
      return seesThemselves(browser, page, user.email);
    },
  },
  {
    title: 'signs out, and is sent to the sign-in page again',
    async run(browser, { page, user }) {
      await submit(browser, page, user);
      await browser.getByRole('button', { name: 'Sign out' }).click();
      await browser.waitForURL(page + SIGN_IN);
      return isSentToSignIn(browser, page);
    },
  },
  {
    title: 'a wrong password is refused',
    async run(browser, { page, user }) {
      await submit(browser, page, { ...user, password: 'not the password' });
      return isRefused(browser, /invalid/i);
    },
  },
  {
    title: 'from a host that is not trusted the sign-in is refused',
    async run(browser, { foreign, user }) {
      await submit(browser, foreign, user);
      return isRefused(browser, /origin/i);
    },
  },
  {
    title: 'a sign-in with GitHub ends in a session',
    async run(browser, { page }) {
      await toConsent(browser, page);
      await browser.getByLabel('E-mail').fill('octocat@example.com');
      await browser.getByRole('button', { name: 'Continue' }).click();
      return seesThemselves(browser, page, 'octocat@example.com');
    },
  },
  {
    title: 'who declines at GitHub is back at the sign-in page',
    async run(browser, { page }) {
      await toConsent(browser, page);
      await browser.getByRole('button', { name: 'Deny' }).click();
      return isRefused(browser, /access_denied/);
    },
  },
  {
    title: 'a sign-in with GitHub from a host that is not trusted is refused',
    async run(browser, { foreign }) {
      await browser.goto(foreign + SIGN_IN);
      await browser.getByRole('button', { name: 'Sign in with GitHub' }).click();
      return isRefused(browser, /origin|callback/i);
    },
  },
];
