import type { Page } from 'playwright-core';
import type { OauthProviderState } from '../../emulator/neon/state.ts';
import {
  isRefused,
  isSentToSignIn,
  PROTECTED,
  SIGN_IN,
  seesThemselves,
  startWithGitHub,
  submit,
  toConsent,
} from './pages.ts';
import type { Step, TestUser } from './prepare.ts';

/** What a case needs to know. */
export interface Setting {
  page: string;
  /** The origin of a page of the same application that is not trusted. */
  foreign: string;
  user: TestUser;
}

/** What a case may change before it runs. */
export interface Seeding {
  step: Step;
  /** Sign-in with GitHub as the emulator keeps it: for what Neon's API refuses to make. */
  github(): OauthProviderState;
  /** Ends the auth service of the branch, which Neon still names. */
  stopService(): Promise<void>;
}

/** A case: what is done in a browser without cookies. */
export interface Case {
  title: string;
  /** Runs before, and takes it back. */
  seed?(at: Seeding): unknown;
  undo?(at: Seeding): unknown;
  /** What `check-sign-in` finds before: rule and subject; "none" where nothing may be. */
  finding?: string;
  /** False for a browser that runs no scripts, which is how a page is before they are loaded. */
  scripts?: boolean;
  /** Resolves to what the page shows; throws where that is not as it should be. */
  run(browser: Page, setting: Setting, at: Seeding): Promise<string>;
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
    title: 'and before the scripts of the page are loaded',
    scripts: false,
    async run(browser, { page, user }) {
      await submit(browser, page, user);
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
      await startWithGitHub(browser, foreign);
      return isRefused(browser, /origin|callback/i);
    },
  },
];
