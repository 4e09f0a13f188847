import type { Case } from './cases.ts';
import { isRefused, startWithGitHub, submit } from './pages.ts';
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
      seed: { operation: 'delete-domains', domains: page },
      undo: { operation: 'add-domains', domains: page },
      async run(browser, { user }) {
        await submit(browser, page, user);
        return isRefused(browser, /origin/i);
      },
    },
    {
      title: 'closed sign-up: an account is refused',
      seed: { operation: PASSWORDS, settings: 'disable_sign_up: true' },
      undo: { operation: PASSWORDS, settings: 'disable_sign_up: false' },
      async run(browser) {
        await submit(browser, page, STRANGER, 'Create an account');
        return isRefused(browser, /sign.?up/i);
      },
    },
    {
      title: 'password off: the sign-in is refused',
      seed: { operation: PASSWORDS, settings: 'enabled: false' },
      undo: { operation: PASSWORDS, settings: 'enabled: true' },
      async run(browser, { user }) {
        await submit(browser, page, user);
        return isRefused(browser, /not enabled/);
      },
    },
    {
      title: 'no such provider: the sign-in with GitHub is refused',
      seed: { operation: 'delete-oauth-provider', oauth_provider_id: GITHUB.oauth_provider_id },
      undo: { operation: 'add-oauth-provider', ...GITHUB },
      async run(browser) {
        await startWithGitHub(browser, page);
        return isRefused(browser, /provider/i);
      },
    },
    {
      title: 'service down: nobody signs in',
      seed: { operation: 'delete-integration' },
      async run(browser, { user }) {
        await submit(browser, page, user);
        return isRefused(browser, /NETWORK_REFUSED/);
      },
    },
  ];
}
