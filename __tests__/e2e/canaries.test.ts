import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runStep } from '../../local-runner/run-step.ts';
import { startEcho } from '../support/canaries.ts';
import { CANARY_OPERATIONS, type CanaryStep, canarySteps, leaksOf } from '../support/canary-steps.ts';

// All steps of all operations run in properties/canaries.test.ts, and all operations in the bundle, with a look
// for secrets, in operations.test.ts: here what the bundle, its process and its HTTP client could change.
let echo: Awaited<ReturnType<typeof startEcho>>;
beforeAll(async () => {
  echo = await startEcho();
});
afterAll(() => echo.close());

/** With every step: whatever the response, and wherever secrets stand. */
const ALL_STEPS = 'create-integration, stack';

/** One of each other shape, a client's secret, settings, a URL that is a secret, a list of requests, and by these responses. */
const SHAPES = [
  'add-oauth-provider, better_auth',
  'update-email-provider, stack',
  'transfer-ownership, better_auth',
  'add-domains, better_auth',
];
const MANNERS = ['good', 'half', 'refusing'];

/** Of each other file of operations one, with debug logging. */
const ONE_STEP = [
  'generate-sdk-keys, better_auth',
  'create-user, stack',
  'send-test-email, better_auth',
  'create-oauth-client, better_auth',
];

function isLookedAt(name: string, step: CanaryStep): boolean {
  if (name === ALL_STEPS) return true;
  return SHAPES.includes(name) ? MANNERS.includes(step.name) : step.name === 'good';
}

async function leaks(step: CanaryStep): Promise<string[]> {
  const run = await runStep({ inputs: step.inputs, env: step.env, timeoutMs: 20_000 });
  return leaksOf(step, run).map(leak => `${step.name}: ${leak}`);
}

const STEPS = CANARY_OPERATIONS.map(
  ([name, generation, operation]) => [`${name}, ${generation}`, generation, operation] as const,
).filter(([name]) => [ALL_STEPS, ...SHAPES, ...ONE_STEP].includes(name));

test('the operations that are named here exist', () => {
  expect(STEPS.map(([name]) => name).sort()).toEqual([ALL_STEPS, ...SHAPES, ...ONE_STEP].sort());
});

test.each(STEPS)('%s shows no secret', async (name, generation, operation) => {
  const steps = canarySteps(operation, generation, echo.origin).filter(step => isLookedAt(name, step));
  expect(steps.length).toBeGreaterThan(0);
  expect((await Promise.all(steps.map(leaks))).flat()).toEqual([]);
});
