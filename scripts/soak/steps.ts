import type { Fault } from '../../emulator/neon/server.ts';
import { faultsOfGitHub, neonFault } from './faults.ts';
import { type Kind, ownInputs, randomDestinations, randomKind } from './inputs.ts';
import { type ProcedureStep, procedureStep } from './procedures.ts';
import type { Random } from './random.ts';

/** How a step is ended from outside: after so many milliseconds, or once its fakes have seen so many requests. */
export interface Cancel {
  signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL';
  afterMs?: number;
  afterRequests?: number;
}

/** One step of a soak: what it is given, and what befalls it. */
export interface SoakStep extends ProcedureStep {
  /** Of Neon. */
  faults: Fault[];
  githubFaults: Fault[];
  /** GitHub replaces its public key once it has been fetched. */
  replacesKey?: true;
  cancel?: Cancel;
  /** Nothing listens where it is sent. */
  refused?: true;
}

/** How much a step does: what its time and its signals are measured by. */
interface Size {
  timeouts: string[];
  /** How many requests faults of Neon may let through first. */
  after: number[];
  /** How often GitHub has a fault, where it is asked. */
  github: number;
  /** Requests within which a signal may come. */
  requests: number;
  /** Milliseconds within which it may. */
  ms: number;
}

const SMALL: Size = { timeouts: ['1', '1', '2'], after: [0], github: 0.5, requests: 2, ms: 500 };
const STORING: Size = { timeouts: ['4'], after: [0], github: 0.5, requests: 7, ms: 500 };
const LARGE: Size = { timeouts: ['3', '5'], after: [0, 0, 1, 2, 4, 7], github: 0.3, requests: 18, ms: 900 };

/** A step that the random numbers decide; `index` makes what it creates its own. */
export function randomStep(random: Random, index: number, kind?: Kind): SoakStep {
  return !kind && random.chance(0.5)
    ? randomProcedureStep(random)
    : operationStep(random, index, kind ?? randomKind(random));
}

/** A step of a procedure, of a random one where none is named. */
export function randomProcedureStep(random: Random, name?: string): SoakStep {
  const step = procedureStep(random, name);
  const { inputs, secrets } = step;
  const asksGitHub = Object.keys(secrets).length > 0 || inputs.pr_comment !== undefined;
  return withMishaps(random, step, asksGitHub, LARGE);
}

function operationStep(random: Random, index: number, kind: Kind): SoakStep {
  const { inputs: destinations, secrets } = randomDestinations(kind, random);
  const inputs: Record<string, string> = { ...ownInputs(kind, random, index), ...destinations };
  if (random.chance(0.05)) inputs.dry_run = 'true';
  const stores = Object.keys(secrets).length > 0;
  return withMishaps(random, { inputs, secrets }, stores, stores ? STORING : SMALL);
}

/** The step with its time, and with what befalls it. */
function withMishaps(random: Random, step: ProcedureStep, asksGitHub: boolean, size: Size): SoakStep {
  const inputs: Record<string, string> = {
    ...step.inputs,
    timeout: random.pick(size.timeouts),
    max_retries: random.pick(['0', '1', '3']),
  };
  if (random.chance(0.03)) inputs.project_id = 'No Such/Project';
  const fault = () => ({ after: random.pick(size.after), ...neonFault(random) });
  const faults = random.chance(0.6) ? [] : [fault()];
  if (random.chance(0.12)) faults.push(fault());
  const githubFaults = asksGitHub && random.chance(size.github) ? faultsOfGitHub(random) : [];
  return {
    ...step,
    inputs,
    faults,
    githubFaults,
    ...(asksGitHub && random.chance(0.1) && { replacesKey: true as const }),
    ...(random.chance(0.12) && { cancel: randomCancel(random, size) }),
    ...(random.chance(0.02) && { refused: true as const }),
  };
}

function randomCancel(random: Random, { requests, ms }: Size): Cancel {
  const signal = random.pick<Cancel['signal']>(['SIGINT', 'SIGTERM', 'SIGKILL']);
  return random.chance(0.5)
    ? { signal, afterMs: 80 + Math.floor(random.next() * ms) }
    : { signal, afterRequests: 1 + Math.floor(random.next() * requests) };
}
