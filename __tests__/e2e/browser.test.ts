import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findChromium, launchChromium } from '../../scripts/e2e-app/browser.ts';
import { type Step, startWorkingNeon, type WorkingNeon } from './support/working-neon.ts';

// A browser on two origins, at the auth service of a branch that one step of the action has prepared.
jest.setTimeout(60_000);

const chromium = findChromium();
const SCREENSHOTS = 'build/browser';
const ADA = { email: 'ada@example.com', password: 'correct horse battery' };
/** Only the domains of the step are let in: both pages are on localhost. */
const FILE = 'auth: { allow_localhost: false }\n';

if (!chromium) process.stdout.write('Chromium is not there: the tests of browser.test.ts are skipped.\n');

test('there is a browser where one is required', () => {
  expect(chromium !== undefined || process.env.REQUIRE_CHROMIUM !== '1').toBe(true);
});

(chromium ? describe : describe.skip)('in Chromium', () => {
  let neon: WorkingNeon;
  let browser: Browser;
  let pages: Pages;
  let foreign: Pages;
  let prepared: Step;
  const baseUrl = () => prepared.outputs.base_url ?? '';

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    // Chromium takes Secure cookies over plain http on localhost.
    [neon, browser, pages, foreign] = await Promise.all([
      startWorkingNeon('--host', 'localhost'),
      launchChromium(chromium as string),
      servePage('A trusted page', baseUrl),
      servePage('A foreign page', baseUrl),
    ]);
    neon.write('neon-auth.yml', FILE);
    prepared = await neon.step({
      operation: 'prepare-preview',
      config_file: 'neon-auth.yml',
      domains: pages.origin,
      test_users: JSON.stringify([ADA]),
    });
  });
  afterAll(async () => {
    pages?.close();
    foreign?.close();
    await Promise.all([browser?.close(), neon?.stop()]);
  });

  /** Opens a page in a browser without cookies, does something there, and keeps a screenshot. */
  async function visit(name: string, origin: string, act: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 720, height: 360 } });
    try {
      const page = await context.newPage();
      await page.goto(origin);
      await act(page);
      await page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
    } finally {
      await context.close();
    }
  }
  const outcome = (page: Page) => page.locator('output:not(:empty)').innerText();
  const fill = async (page: Page, password = ADA.password) => {
    await page.getByLabel('E-mail').fill(ADA.email);
    await page.getByLabel('Password').fill(password);
  };

  test('one step has prepared the branch', () => {
    expect([prepared.exitCode, prepared.annotations]).toEqual([0, []]);
    expect(new URL(prepared.outputs.base_url ?? '').hostname).toBe('localhost');
  });

  test('the test user signs in on the trusted origin, and the session lasts', async () => {
    await visit('trusted', pages.origin, async page => {
      await fill(page);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      expect(await outcome(page)).toBe(`Signed in as ${ADA.email}`);
      const [cookie] = await page.context().cookies();
      expect(cookie).toMatchObject({
        name: '__Secure-neon-auth.session_token',
        httpOnly: true,
        secure: true,
      });
      await page.reload();
      expect(await outcome(page)).toBe(`Signed in as ${ADA.email}`);
    });
  });

  test('a wrong password is refused there', async () => {
    await visit('wrong-password', pages.origin, async page => {
      await fill(page, 'not the password');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      expect(await outcome(page)).toBe('Refused: 401 INVALID_EMAIL_OR_PASSWORD');
    });
  });

  test('a foreign origin gets no response that its scripts may read, and no session', async () => {
    await visit('foreign-script', foreign.origin, async page => {
      await fill(page);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      expect(await outcome(page)).toBe('Refused: Failed to fetch');
      expect(await page.context().cookies()).toEqual([]);
    });
  });

  test('and its form, which needs no leave of the browser, is refused with 403', async () => {
    await visit('foreign-form', foreign.origin, async page => {
      await fill(page);
      const navigated = page.waitForResponse(response => response.url().endsWith('/sign-in/email'));
      await page.getByRole('button', { name: 'Sign in by form' }).click();
      expect((await navigated).status()).toBe(403);
      const response = page.frameLocator('iframe').locator('body');
      await response.getByText('INVALID_ORIGIN').waitFor();
      expect(await page.context().cookies()).toEqual([]);
    });
  });
});

/** An origin that serves the page. */
interface Pages {
  origin: string;
  close(): void;
}

async function servePage(title: string, baseUrl: () => string): Promise<Pages> {
  const server: Server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html(title, baseUrl()));
  });
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function html(title: string, baseUrl: string): string {
  return `<!doctype html>
<meta name="color-scheme" content="light">
<title>${title}</title>
<style>body { font: 1rem system-ui; margin: 2rem } label { display: block; margin: 0.5rem 0 } output { display: block; margin-top: 1rem; font-weight: bold } iframe { width: 100%; height: 4rem; border: 0 }</style>
<h1>${title}</h1>
<form method="post" target="response" action="${baseUrl}/sign-in/email">
  <label>E-mail <input name="email" type="email"></label>
  <label>Password <input name="password" type="password"></label>
  <button type="button">Sign in</button> <button>Sign in by form</button>
</form>
<output></output>
<iframe name="response"></iframe>
<p>This page: <script>document.write(location.origin)</script><br>Auth service: ${baseUrl}</p>
<script type="module">
  const show = text => { document.querySelector('output').textContent = text };
  const ask = (path, body) => fetch('${baseUrl}' + path, {
    credentials: 'include',
    ...(body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const showSession = async () => {
    const session = await (await ask('/get-session')).json();
    if (session) show('Signed in as ' + session.user.email);
    return session;
  };
  document.querySelector('button').onclick = async () => {
    const [email, password] = [...document.querySelectorAll('input')].map(({ value }) => value);
    try {
      const response = await ask('/sign-in/email', { email, password });
      if (!response.ok) show('Refused: ' + response.status + ' ' + (await response.json()).code);
      else if (!(await showSession())) show('No session');
    } catch (error) {
      show('Refused: ' + error.message);
    }
  };
  showSession().catch(() => {});
</script>`;
}
