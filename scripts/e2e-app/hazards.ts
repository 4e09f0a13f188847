import type { Case } from './cases.ts';
import { isRefused, PROTECTED, seesThemselves, startWithGitHub, submit, toConsent } from './pages.ts';
import { GITHUB } from './prepare.ts';

const STRANGER = {
  email: 'stranger@example.com',
  password: 'correct horse battery staple',
  name: 'Stranger',
};
const PASSWORDS = 'update-email-and-password';

/** What is wrong with a preview, set by the action in the prepared one; each acts on the next request. */
export function hazards(page: string): readonly Case[] {
  return [
    {
      title: 'no domain: the sign-in is refused',
      finding: 'error no-domain (domains)',
      seed: ({ step }) => step({ operation: 'delete-domains', domains: page }),
      undo: ({ step }) => step({ operation: 'add-domains', domains: page }),
      async run(browser, { user }) {
        await submit(browser, page, user);
        return isRefused(browser, /origin/i);
      },
    },
    {
      title: 'no domain any more: the sign-out is refused, and the page says so',
      undo: ({ step }) => step({ operation: 'add-domains', domains: page }),
      async run(browser, { user }, { step }) {
        await submit(browser, page, user);
        await seesThemselves(browser, page, user.email);
        await step({ operation: 'delete-domains', domains: page });
        await browser.getByRole('button', { name: 'Sign out' }).click();
        const shown = await isRefused(browser, /origin/i, PROTECTED);
        await browser.reload();
        await seesThemselves(browser, page, user.email);
        return shown;
      },
    },
    {
      title: 'closed sign-up: an account is refused',
      finding: 'note sign-up-closed (email_and_password)',
      seed: ({ step }) => step({ operation: PASSWORDS, settings: 'disable_sign_up: true' }),
      undo: ({ step }) => step({ operation: PASSWORDS, settings: 'disable_sign_up: false' }),
      async run(browser) {
        await submit(browser, page, STRANGER, 'Create an account');
        return isRefused(browser, /sign.?up/i);
      },
    },
    {
      title: 'password off: the sign-in is refused',
      finding: 'error user-cannot-sign-in (tester@example.com)',
      seed: ({ step }) => step({ operation: PASSWORDS, settings: 'enabled: false' }),
      undo: ({ step }) => step({ operation: PASSWORDS, settings: 'enabled: true' }),
      async run(browser, { user }) {
        await submit(browser, page, user);
        return isRefused(browser, /not enabled/);
      },
    },
    {
      title: 'no such provider: the sign-in with GitHub is refused',
      seed: ({ step }) =>
        step({ operation: 'delete-oauth-provider', oauth_provider_id: GITHUB.oauth_provider_id }),
      undo: ({ step }) => step({ operation: 'add-oauth-provider', ...GITHUB }),
      async run(browser) {
        await startWithGitHub(browser, page);
        return isRefused(browser, /provider/i);
      },
    },
    {
      title: 'provider without a client: the sign-in with GitHub fails',
      finding: 'error provider-unusable (github)',
      seed: ({ github }) => Object.assign(github(), { client_id: '' }),
      undo: ({ github }) => Object.assign(github(), { client_id: GITHUB.client_id }),
      async run(browser) {
        await startWithGitHub(browser, page);
        return isRefused(browser, /Internal Server Error/);
      },
    },
    {
      title: 'wrong callback: GitHub sends people to a page that is not there',
      finding: 'error callback-elsewhere (github)',
      seed: ({ github }) => Object.assign(github(), { redirect_uri: `${page}/api/auth/callback/github` }),
      undo: ({ github }) => delete github().redirect_uri,
      async run(browser) {
        await toConsent(browser, page);
        await browser.getByRole('button', { name: 'Continue' }).click();
        await browser.waitForURL(`${page}/api/auth/callback/github?**`);
        return `/api/auth/callback/github: ${await browser.getByRole('heading', { level: 2 }).innerText()}`;
      },
    },
    {
      title: 'service down: nobody signs in',
      finding: 'error service-unreachable (base_url)',
      seed: ({ stopService }) => stopService(),
      async run(browser, { user }) {
        await submit(browser, page, user);
        return isRefused(browser, /NETWORK_REFUSED/);
      },
    },
  ];
}
