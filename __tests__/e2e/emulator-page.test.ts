import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { BRANCH_IDS, type Emulator, startEmulator } from '../../emulator/neon/server.ts';
import { findChromium, launchChromium } from '../../scripts/e2e-app/browser.ts';
import { PROJECT } from '../cases/case.ts';

jest.setTimeout(60_000);

const chromium = findChromium();
const SCREENSHOTS = 'build/browser';
const HOSTILE = '<img src=x onerror="document.title=\'pwned\'">';

if (!chromium)
  process.stdout.write('Chromium is not there: the tests of emulator-page.test.ts are skipped.\n');

(chromium ? describe : describe.skip)('the page of the emulator', () => {
  let emulator: Emulator;
  let browser: Browser;
  let page: Page;
  const wrong: string[] = [];
  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    [emulator, browser] = await Promise.all([
      startEmulator({ projects: [{ id: PROJECT, branches: [{ id: 'br-hostile-1', name: HOSTILE }] }] }),
      launchChromium(chromium as string),
    ]);
    page = await browser.newPage({ viewport: { width: 900, height: 900 } });
    page.on('console', message => wrong.push(message.text()));
    page.on('pageerror', error => wrong.push(error.message));
    await page.goto(emulator.origin);
  });
  beforeEach(() => emulator.reset());
  afterAll(async () => {
    await Promise.all([browser?.close(), emulator?.close()]);
    // The fault that is wrong.
    expect(wrong).toEqual([expect.stringContaining('status of 400')]);
  });

  const ask = (path: string, body?: object) =>
    fetch(emulator.url + path, {
      headers: { authorization: `Bearer ${emulator.apiKey}`, 'content-type': 'application/json' },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });

  test('shows branches, Neon Auth and requests as they come, and no key', async () => {
    const main = page.locator('article', { hasText: BRANCH_IDS.preview });
    await main.getByText('off', { exact: true }).waitFor();
    await ask(`/projects/${PROJECT}/branches/${BRANCH_IDS.preview}/auth`, { auth_provider: 'better_auth' });
    await main.getByText('better_auth').waitFor();
    await page
      .getByRole('cell', { name: `/projects/${PROJECT}/branches/${BRANCH_IDS.preview}/auth` })
      .waitFor();
    await page.screenshot({ path: `${SCREENSHOTS}/emulator-page.png`, fullPage: true });
    expect(await page.content()).not.toContain(emulator.apiKey);
  });

  test('names are text', async () => {
    await page.getByText(HOSTILE, { exact: true }).waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toBe('Neon Auth emulator');
  });

  test('queues a fault, which the next request meets, by the keyboard alone', async () => {
    await page.getByLabel('Path').focus();
    await page.keyboard.type('/projects');
    await page.keyboard.press('Tab');
    await page.keyboard.type('503');
    await page.keyboard.press('Enter');
    await page.locator('#faults li').waitFor();
    expect((await ask('/projects')).status).toBe(503);
    await page.getByRole('cell', { name: '503', exact: true }).waitFor();
    await page.locator('#faults li').waitFor({ state: 'detached' });
  });

  test('says what is wrong with a fault', async () => {
    await page.getByLabel('Path').fill('(');
    await page.getByRole('button', { name: 'Queue the fault' }).click();
    await page.getByText('not fields of a fault, or not their values: path').waitFor();
  });

  test('resets everything', async () => {
    await ask('/api_keys', { key_name: 'another' });
    await page.locator('#keys li', { hasText: 'another' }).waitFor();
    await page.getByRole('button', { name: 'Reset everything' }).click();
    await page.locator('#keys li', { hasText: 'another' }).waitFor({ state: 'detached' });
    expect(emulator.state.api_keys).toHaveLength(1);
  });

  test('can be read on a telephone', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const over = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(over).toBe(0);
  });
});
