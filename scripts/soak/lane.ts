import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_TOKENS, type FakeGitHub, startFakeGitHub } from '../../emulator/github/server.ts';
import { type Certificate, selfSigned } from '../../emulator/http/certificate.ts';
import { type Emulator, startEmulator } from '../../emulator/neon/server.ts';
import { type RunningStep, startStep } from '../../local-runner/run-step.ts';
import { SMTP_PASSWORD } from './inputs.ts';
import type { Observed } from './observed.ts';
import type { SoakStep } from './steps.ts';

const PROJECT = 'quiet-river-12345678';
const NOWHERE = 'http://127.0.0.1:1';
/** Beyond the largest timeout of a step: it hangs. */
const LIMIT_MS = 10_000;

/** Fakes of Neon and GitHub, against which steps run one after the other. */
export interface Lane {
  run(step: SoakStep): Promise<Observed>;
  /** What Neon's document does not allow of the requests since the last time. */
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
  const github = await startFakeGitHub(options);
  const open = { neon, github, certificate, workspace: mkdtempSync(join(tmpdir(), 'neon-auth-soak-')) };
  return {
    run: step => runOne(open, step),
    violations: () => neon.violations.splice(0),
    async close() {
      await Promise.all([neon.close(), github.close()]);
      certificate?.remove();
      rmSync(open.workspace, { recursive: true, force: true });
    },
  };
}

async function runOne(open: Open, step: SoakStep): Promise<Observed> {
  const { neon, github, workspace } = open;
  const before = projectOf(neon);
  const asked = neon.requests.length;
  const arrived = github.secrets().length;
  for (const fault of step.faults) neon.fail(fault);
  for (const fault of step.githubFaults) github.fail(fault);
  if (step.replacesKey) github.replaceKeysAfterFetch();
  const running = start(open, step);
  const seen = () => neon.requests.length - asked + github.requests.length;
  const over = new AbortController();
  const cancelled = cancel(running, step, seen, over.signal);
  const result = await running.done;
  over.abort();
  await cancelled;
  // What was on its way when the step ended arrives.
  await sleep(step.cancel ? 50 : 5);
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
    envFile: readIfThere(join(workspace, '.env')),
    secrets: secretsOf(neon.apiKey, step, before, after),
  };
  rmSync(join(workspace, '.env'), { force: true });
  neon.clearFaults();
  github.clearFaults();
  github.requests.length = 0;
  return observed;
}

function start({ neon, github, certificate, workspace }: Open, step: SoakStep): RunningStep {
  const api_host = step.refused ? `${NOWHERE}/api/v2` : neon.url;
  const token = Object.keys(step.secrets).length > 0 && { github_token: DEFAULT_TOKENS.write };
  const inputs = { api_key: neon.apiKey, project_id: PROJECT, api_host, ...token, ...step.inputs };
  const env = {
    GITHUB_API_URL: github.url,
    GITHUB_WORKSPACE: workspace,
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
  return structuredClone(neon.state.projects[PROJECT]) as Observed['before'];
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
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
  const given = [apiKey, DEFAULT_TOKENS.write, SMTP_PASSWORD, inputs.client_secret ?? ''];
  return [...new Set([...given, ...ofStates])].filter(secret => secret.length > 3);
}
