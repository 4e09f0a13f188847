import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_TOKENS, type FakeGitHub, startFakeGitHub } from '../../emulator/github/server.ts';
import { type Certificate, selfSigned } from '../../emulator/http/certificate.ts';
import { type Emulator, startEmulator } from '../../emulator/neon/server.ts';
import { type RunningStep, type StepResult, startStep } from '../../local-runner/run-step.ts';
import { applyAfter, planBefore } from './companions.ts';
import type { Observed } from './observed.ts';
import { secretsOf } from './secrets.ts';
import type { SoakStep } from './steps.ts';

const PROJECT = 'quiet-river-12345678';
const NOWHERE = 'http://127.0.0.1:1';
/** A digest that no plan has. */
const NO_PLAN = '0'.repeat(64);
/** Beyond the largest timeout of a step: it hangs. */
const LIMIT_MS = 25_000;

/** Fakes of Neon and GitHub, against which steps run one after the other. */
export interface Lane {
  run(step: SoakStep): Promise<Observed>;
  /** What the documents of Neon and GitHub do not allow of the requests since the last time. */
  violations(): string[];
  close(): Promise<void>;
}

interface Open {
  neon: Emulator;
  github: FakeGitHub;
  certificate: Certificate | undefined;
  /** The workspace of the steps. */
  workspace: string;
}

/** @param tls whether both fakes speak TLS, with a certificate that NODE_EXTRA_CA_CERTS names. */
export async function openLane(tls: boolean): Promise<Lane> {
  const certificate = tls ? selfSigned(['localhost']) : undefined;
  const options = { tls: certificate };
  const neon = await startEmulator({ pageSize: 2, ...options });
  const github = await startFakeGitHub({ jobPermission: 'write', ...options });
  const open = { neon, github, certificate, workspace: mkdtempSync(join(tmpdir(), 'neon-auth-soak-')) };
  return {
    run: step => runWithCompanions(open, step),
    violations: () => [...neon.violations.splice(0), ...github.violations.splice(0)],
    async close() {
      await Promise.all([neon.close(), github.close()]);
      certificate?.remove();
      rmSync(open.workspace, { recursive: true, force: true });
    },
  };
}

/** Runs a step, with the plan before it that it has approved and the apply after it that must do nothing. */
async function runWithCompanions(open: Open, step: SoakStep): Promise<Observed> {
  const before = planBefore(step);
  const planned = before && (await runOne(open, before));
  if (step.approval === 'stale') changeByHand(open.neon);
  const approved_plan = planned?.result.outputs.plan_digest ?? NO_PLAN;
  const inputs = planned ? { ...step.inputs, approved_plan } : step.inputs;
  const observed = await runOne(open, { ...step, inputs });
  const after = applyAfter(step, observed.result, observed.configFile);
  const again = after && (await runOne(open, after));
  return { ...observed, ...(planned && { planned }), ...(again && { again }) };
}

/** Changes what many files set, as people do in Neon's console. */
function changeByHand(neon: Emulator): void {
  for (const { integration, domains, settings } of neon.state.projects[PROJECT]?.integrations ?? []) {
    integration.name = 'By hand';
    domains.splice(0, 1);
    settings.allow_localhost.allow_localhost = !settings.allow_localhost.allow_localhost;
  }
}

async function runOne(open: Open, step: SoakStep): Promise<Observed> {
  const { neon, github, workspace } = open;
  const before = projectOf(neon);
  const asked = neon.requests.length;
  const arrived = github.secrets().length;
  prepare(open, step);
  const result = await ended(open, step, asked);
  const after = projectOf(neon);
  const observed = {
    step,
    result,
    before,
    after,
    requests: neon.requests.slice(asked),
    stored: github
      .secrets()
      .slice(arrived)
      .map(({ name, value }) => ({ name, value })),
    held: Object.fromEntries(github.secrets().map(({ name, value }) => [name, value])),
    comments: github.comments(),
    envFile: readIfThere(workspace, '.env') ?? '',
    configFile: readIfThere(workspace, step.inputs.config_file),
    secrets: secretsOf(neon.apiKey, step, before, after),
  };
  clear(open, step);
  return observed;
}

/** What befalls the step, and its file. */
function prepare({ neon, github, workspace }: Open, step: SoakStep): void {
  for (const fault of step.faults) neon.fail(fault);
  for (const fault of step.githubFaults) github.fail(fault);
  if (step.replacesKey) github.replaceKeysAfterFetch();
  if (step.file) writeFileSync(join(workspace, step.file.path), step.file.text);
}

/** The step from its start to its end, and what was on its way then. */
async function ended(open: Open, step: SoakStep, asked: number): Promise<StepResult> {
  const running = start(open, step);
  const seen = () => open.neon.requests.length - asked + open.github.requests.length;
  const over = new AbortController();
  const cancelled = cancel(running, step, seen, over.signal);
  const result = await running.done;
  over.abort();
  await cancelled;
  await sleep(step.cancel ? 50 : 5);
  return result;
}

/** Nothing of a step is left for the next but what Neon and GitHub hold. */
function clear({ neon, github, workspace }: Open, { inputs }: SoakStep): void {
  for (const name of ['.env', inputs.config_file]) if (name) rmSync(join(workspace, name), { force: true });
  neon.clearFaults();
  github.clearFaults();
  github.requests.length = 0;
}

function start({ neon, github, certificate, workspace }: Open, step: SoakStep): RunningStep {
  const api_host = step.refused ? `${NOWHERE}/api/v2` : neon.url;
  const stores = Object.keys(step.secrets).length > 0;
  const token = (stores || step.inputs.pr_comment) && {
    github_token: stores ? DEFAULT_TOKENS.write : DEFAULT_TOKENS.none,
  };
  const inputs = { api_key: neon.apiKey, project_id: PROJECT, api_host, ...token, ...step.inputs };
  const env = {
    GITHUB_API_URL: github.url,
    GITHUB_WORKSPACE: workspace,
    ...(step.inputs.pr_comment && eventOf(workspace)),
    ...step.file?.env,
    ...(certificate && { NODE_EXTRA_CA_CERTS: certificate.path }),
  };
  return startStep({ inputs, env, timeoutMs: LIMIT_MS });
}

/** Sends the signal when it is due, if the step still runs then. */
async function cancel(
  { child }: RunningStep,
  { cancel }: SoakStep,
  seen: () => number,
  over: AbortSignal,
): Promise<void> {
  if (!cancel) return;
  const { signal, afterMs = 0, afterRequests = 0 } = cancel;
  const started = performance.now();
  const isDue = () => performance.now() - started >= afterMs && seen() >= afterRequests;
  while (!over.aborted && !isDue()) await sleep(5);
  if (!over.aborted) child.kill(signal);
}

function projectOf(neon: Emulator): Observed['before'] {
  const [, ...api_keys] = neon.state.api_keys;
  return structuredClone({ ...neon.state.projects[PROJECT], api_keys }) as Observed['before'];
}

function readIfThere(workspace: string, name: string | undefined): string | undefined {
  try {
    return name === undefined ? undefined : readFileSync(join(workspace, name), 'utf8');
  } catch {
    return undefined;
  }
}

/** The run is for a pull request. */
function eventOf(workspace: string): Record<string, string> {
  const path = join(workspace, 'event.json');
  writeFileSync(path, JSON.stringify({ number: 7, pull_request: { number: 7 } }));
  return { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path };
}
