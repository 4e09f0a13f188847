import type { Fault } from '../../emulator/neon/server.ts';
import { githubFault, neonFault } from './faults.ts';
import { type Kind, ownInputs, randomDestinations, randomKind } from './inputs.ts';
import type { Random } from './random.ts';

/** How a step is ended from outside: after so many milliseconds, or once its fakes have seen so many requests. */
export interface Cancel {
  signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL';
  afterMs?: number;
  afterRequests?: number;
}

/** One step of a soak: what it is given, and what befalls it. */
export interface SoakStep {
  inputs: Record<string, string>;
  /** The output that each secret of GitHub is to hold. */
  secrets: Record<string, string>;
  /** Of Neon. */
  faults: Fault[];
  githubFaults: Fault[];
  /** GitHub replaces its public key once it has been fetched. */
  replacesKey?: true;
  cancel?: Cancel;
  /** Nothing listens where it is sent. */
  refused?: true;
}

/** A step that the random numbers decide; `index` makes what it creates its own. */
export function randomStep(random: Random, index: number, kind: Kind = randomKind(random)): SoakStep {
  const { inputs: destinations, secrets } = randomDestinations(kind, random);
  const stores = Object.keys(secrets).length > 0;
  const inputs: Record<string, string> = {
    ...ownInputs(kind, random, index),
    ...destinations,
    timeout: random.pick(stores ? ['4'] : ['1', '1', '2']),
    max_retries: random.pick(['0', '1', '3']),
  };
  if (random.chance(0.05)) inputs.dry_run = 'true';
  if (random.chance(0.03)) inputs.project_id = 'No Such/Project';
  const faults = random.chance(0.6) ? [] : [neonFault(random)];
  if (random.chance(0.12)) faults.push(neonFault(random));
  const githubFaults = stores && random.chance(0.5) ? [githubFault(random)] : [];
  return {
    inputs,
    secrets,
    faults,
    githubFaults,
    ...(stores && random.chance(0.1) && { replacesKey: true as const }),
    ...(random.chance(0.12) && { cancel: randomCancel(random, stores) }),
    ...(random.chance(0.02) && { refused: true as const }),
  };
}

function randomCancel(random: Random, stores: boolean): Cancel {
  const signal = random.pick<Cancel['signal']>(['SIGINT', 'SIGTERM', 'SIGKILL']);
  return random.chance(0.5)
    ? { signal, afterMs: 80 + Math.floor(random.next() * 500) }
    : { signal, afterRequests: 1 + Math.floor(random.next() * (stores ? 7 : 2)) };
}
