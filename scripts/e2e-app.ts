import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { BRANCH_IDS, DEFAULT_PROJECT, type Emulator, startEmulator } from '../emulator/neon/server.ts';
import type { OauthProviderState } from '../emulator/neon/state.ts';
import { build, install, start } from './e2e-app/application.ts';
import { findChromium, openBrowser } from './e2e-app/browser.ts';
import { CASES, type Case, type Seeding, type Setting } from './e2e-app/cases.ts';
import { hazards } from './e2e-app/hazards.ts';
import { startHttpsProxy } from './e2e-app/https-proxy.ts';
import { actionStep, GITHUB, prepare } from './e2e-app/prepare.ts';

const KEPT = resolve('build/e2e-app');
const HOST = 'pr-42.preview.example.com';
const FOREIGN = 'pr-43.preview.example.com';
const SETTING: Setting = {
  page: `https://${HOST}`,
  foreign: `https://${FOREIGN}`,
  user: { email: 'tester@example.com', password: 'correct horse battery staple', name: 'Test User' },
};
/** Longer than a busy machine needs for a page. */
const PATIENCE_MS = 15_000;

const chromium = findChromium();
if (chromium === undefined) {
  console.error(
    'Chromium is missing. Install it (Debian: apt-get install chromium), or set CHROMIUM to its path.',
  );
  process.exit(2);
}

const ends: (() => unknown)[] = [];
try {
  process.exitCode = (await main(chromium)) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  for (const end of ends.reverse()) await end();
}

/** The whole story. Returns whether every case ended as it should. */
async function main(chromium: string): Promise<boolean> {
  rmSync(KEPT, { recursive: true, force: true });
  mkdirSync(KEPT, { recursive: true });
  const log = join(KEPT, 'application.log');

  const emulator = await timed('emulator ready', () => startEmulator({ auth: true }));
  ends.push(emulator.close);
  const common = {
    api_key: emulator.apiKey,
    api_host: emulator.url,
    project_id: DEFAULT_PROJECT.id,
    branch_id: BRANCH_IDS.preview,
  };
  const step = actionStep(common, KEPT);
  const { page, user } = SETTING;
  const variables = await timed('branch prepared', () => prepare({ step, workspace: KEPT, page, user }));
  await timed('packages of examples/nextjs there', () => install(log));
  await timed('application built', () => build(variables, log));
  const application = await timed('application started', () => start(variables, log));
  ends.push(application.stop);

  const proxy = await startHttpsProxy([HOST, FOREIGN], application.port);
  ends.push(proxy.close);
  const browser = await openBrowser(chromium, proxy.port);
  ends.push(() => browser.close());
  console.log(`\nChromium ${browser.version()} at ${page}:`);
  const cases = [...CASES, ...hazards(page)];
  const passed = await timed('browser’s run', () =>
    runAll(browser, cases, {
      step,
      github: () => githubOf(emulator),
      stopService: async () => emulator.auth?.branch(BRANCH_IDS.preview).disable(false),
    }),
  );
  console.log(`${passed} of ${cases.length} cases passed. Screenshots and the application’s log: ${KEPT}`);
  const { requests, violations } = emulator;
  console.log(`Requests that Neon's OpenAPI document rejects: ${violations.length} of ${requests.length}.`);
  return passed === cases.length && violations.length === 0;
}

/** The provider of the prepared branch. */
function githubOf({ state }: Emulator): OauthProviderState {
  const found = state.projects[DEFAULT_PROJECT.id]?.integrations
    .flatMap(({ oauth_providers }) => oauth_providers)
    .find(({ id }) => id === GITHUB.oauth_provider_id);
  if (!found) throw new Error('the branch has no sign-in with GitHub');
  return found;
}

async function runAll(browser: Browser, cases: readonly Case[], at: Seeding): Promise<number> {
  let passed = 0;
  for (const [index, one] of cases.entries()) {
    await one.seed?.(at);
    const foreseen = await isForeseen(one, at);
    if ((await runOne(browser, one, index + 1, at)) && foreseen) passed++;
    await one.undo?.(at);
  }
  return passed;
}

/** Whether `check-sign-in` finds what the browser is about to meet, and nothing else. */
async function isForeseen({ title, finding }: Case, { step }: Seeding): Promise<boolean> {
  if (finding === undefined) return true;
  const { email, password } = SETTING.user;
  const { findings } = await step({ operation: 'check-sign-in', email, password, fail_on: 'never' });
  const found = (JSON.parse(findings ?? '[]') as Record<string, string>[]).map(
    ({ severity, rule, subject }) => `${severity} ${rule} (${subject})`,
  );
  const isIt = found.includes(finding) && found.every(one => one === finding || one.startsWith('note '));
  console.log(`${isIt ? 'ok ' : 'NOT'} check-sign-in, before "${title}": ${found.join(', ') || 'none'}`);
  return isIt;
}

/** Runs a case, prints what came of it, and keeps a screenshot. */
async function runOne(
  browser: Browser,
  { title, scripts = true, run }: Case,
  number: number,
  at: Seeding,
): Promise<boolean> {
  const begin = performance.now();
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    javaScriptEnabled: scripts,
    viewport: { width: 800, height: 600 },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const tab = await context.newPage();
  const path = join(KEPT, `${number}-${title.replaceAll(/\W+/g, '-')}.png`);
  const outcome = await run(tab, SETTING, at).then(
    shown => ({ passed: true, shown }),
    (error: Error) => ({ passed: false, shown: `${error.message}\n  at ${tab.url()}` }),
  );
  await tab.screenshot({ path });
  await context.close();
  console.log(
    `${outcome.passed ? 'ok ' : 'NOT'} ${title} (${seconds(begin)})\n      ${outcome.shown}\n      ${path}`,
  );
  return outcome.passed;
}

/** Does the work, and prints how long it took. */
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const begin = performance.now();
  const result = await work();
  console.log(`${seconds(begin)}  ${what}`);
  return result;
}

function seconds(begin: number): string {
  return `${((performance.now() - begin) / 1000).toFixed(1)} s`;
}
