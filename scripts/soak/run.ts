import { setTimeout as sleep } from 'node:timers/promises';
import { type Emulator, startEmulator } from '../../emulator/neon/server.ts';
import { startStep } from '../../local-runner/run-step.ts';
import { randomFrom } from './random.ts';
import { randomStep, type SoakStep } from './steps.ts';
import { type Observed, problemsOf } from './verify.ts';

/** How a soak ended. */
export interface Soaked {
  steps: number;
  succeeded: number;
  failed: number;
  /** Of those that failed: ended by a signal. */
  cancelled: number;
  /** Of those that failed: the error says that it may have been carried out. */
  open: number;
  /** Steps that changed the state. */
  changed: number;
  faults: number;
  requests: number;
  slowestMs: number;
  /** `step n: what is wrong`. */
  problems: string[];
}

const PROJECT = 'quiet-river-12345678';
/** Beyond the largest timeout of a step: it hangs. */
const LIMIT_MS = 8_000;

/** Runs steps in a row against one emulator, with faults that the seed decides, and checks each of them. */
export async function soak(
  seed: number,
  steps: number,
  report: (line: string) => void = () => {},
): Promise<Soaked> {
  const random = randomFrom(seed);
  const emulator = await startEmulator({ pageSize: 2 });
  const sum: Soaked = {
    steps: 0,
    succeeded: 0,
    failed: 0,
    cancelled: 0,
    open: 0,
    changed: 0,
    faults: 0,
    requests: 0,
    slowestMs: 0,
    problems: [],
  };
  try {
    for (let index = 1; index <= steps; index++) {
      const observed = await runOne(emulator, randomStep(random, index));
      add(sum, observed);
      const problems = [...problemsOf(observed), ...emulator.violations.splice(0)];
      for (const problem of problems) {
        sum.problems.push(`step ${index}: ${problem}`);
        report(
          `step ${index}: ${problem}\n  ${JSON.stringify(observed.step)}\n  ${observed.result.log.slice(0, 600)}`,
        );
      }
      if (index % 100 === 0) report(`${index} steps, ${sum.problems.length} problems`);
    }
  } finally {
    await emulator.close();
  }
  return sum;
}

async function runOne(emulator: Emulator, step: SoakStep): Promise<Observed> {
  const before = structuredClone(emulator.state.projects[PROJECT]) as Observed['before'];
  const asked = emulator.requests.length;
  for (const fault of step.faults) emulator.fail(fault);
  const api_host = step.refused ? 'http://127.0.0.1:1/api/v2' : emulator.url;
  const inputs = { api_key: emulator.apiKey, project_id: PROJECT, api_host, ...step.inputs };
  const running = startStep({ inputs, timeoutMs: LIMIT_MS });
  const cancel = step.cancelAfter && setTimeout(() => running.child.kill('SIGTERM'), step.cancelAfter);
  const result = await running.done;
  clearTimeout(cancel);
  // What was on its way when the step ended arrives.
  await sleep(step.cancelAfter ? 50 : 5);
  const after = structuredClone(emulator.state.projects[PROJECT]) as Observed['after'];
  const requests = emulator.requests.slice(asked);
  emulator.clearFaults();
  return { step, result, before, after, requests, secrets: secretsOf(emulator.apiKey, step, before, after) };
}

function secretsOf(apiKey: string, { inputs }: SoakStep, ...states: Observed['before'][]): string[] {
  const ofStates = states.flatMap(({ integrations }) =>
    integrations.flatMap(({ keys, oauth_providers, transfer_codes }) => [
      keys.pub_client_key,
      keys.secret_server_key,
      ...oauth_providers.map(provider => provider.client_secret ?? ''),
      ...transfer_codes,
    ]),
  );
  return [...new Set([apiKey, inputs.client_secret ?? '', ...ofStates])].filter(secret => secret.length > 3);
}

function add(sum: Soaked, { step, result, before, after, requests }: Observed): void {
  sum.steps++;
  if (result.exitCode === 0) sum.succeeded++;
  else sum.failed++;
  if (result.exitCode !== 0 && step.cancelAfter && /ended by SIGTERM|^$/.test(result.stdout)) sum.cancelled++;
  if (result.stdout.includes('may have been carried out')) sum.open++;
  if (JSON.stringify(before) !== JSON.stringify(after)) sum.changed++;
  sum.faults += step.faults.length;
  sum.requests += requests.length;
  sum.slowestMs = Math.max(sum.slowestMs, Math.round(result.durationMs));
}
