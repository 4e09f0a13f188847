import type { Call } from '../inputs/call.ts';
import type { Outputs } from '../report/outputs.ts';
import { type Delivered, failed, type LedgerEntry, type Result } from '../report/result.ts';
import { oneLine, sentence } from '../text.ts';
import { type Dependencies, type Destination, DestinationProblem, type Prepared } from './destination.ts';

/** The destinations of a step, checked. */
export interface Delivery {
  /** Says that there are values: from now on the ledger names them, also of a step that ends before they are brought. */
  begin(outputs: Outputs): void;
  /**
   * Brings the values of a step to their destinations, once its outputs are set. Never throws.
   * @param withheld why they must not be brought anywhere, in a few words.
   */
  deliver(outputs: Outputs, withheld?: string): Promise<Delivered>;
  /** Milliseconds of the step's time that are kept for it; none once it is done. */
  readonly reserved: number;
  /** How far each delivery has come that was begun. */
  progress(): Reached;
}

/** How far the deliveries of a step have come. */
export interface Reached {
  /** In sentences. */
  texts: string[];
  ledger: LedgerEntry[];
}

type Ready = [destination: Destination, prepared: Prepared];

/**
 * Checks all destinations of a step before anything is asked of Neon.
 * @param problems what is wrong already, in sentences.
 * @returns how to deliver, or what the step comes to instead: why that would fail, or that it is not needed.
 */
export async function prepareDelivery(
  destinations: readonly Destination[],
  problems: readonly string[],
  call: Call,
  dependencies: Dependencies,
): Promise<Delivery | { instead: Result }> {
  const prepared: Ready[] = [];
  const wrong = [...problems];
  for (const destination of destinations) {
    try {
      prepared.push([destination, await destination.prepare(call, dependencies)]);
    } catch (error) {
      if (!(error instanceof DestinationProblem)) throw error;
      wrong.push(error.message);
    }
  }
  if (wrong.length > 0) return { instead: failed({ text: () => nothingAsked(wrong) }) };
  const all = prepared.map(([, one]) => one);
  const notice = all.find(({ notNeeded }) => notNeeded !== undefined)?.notNeeded;
  if (notice !== undefined) return { instead: { did: 'nothing done', changed: false, outputs: {}, notice } };
  if (call.dry_run) return dryDelivery(all);
  let reserved = all.reduce((sum, one) => sum + (one.reserved ?? 0), 0);
  const begin = (outputs: Outputs) => {
    for (const one of all) one.begin?.(outputs);
  };
  return {
    begin,
    async deliver(outputs, withheld) {
      begin(outputs);
      const why =
        withheld === undefined
          ? await refusal(outputs, reserved, call, dependencies)
          : { reason: withheld, failures: [] };
      const delivered = why ? withhold(prepared, why) : await deliverAll(prepared, outputs);
      reserved = 0;
      return delivered;
    },
    get reserved() {
      return reserved;
    },
    progress: () => reachedOf(all),
  };
}

const NOT_ASKED = 'Nothing was asked of Neon.';

/** All that is wrong, and that nothing was done. */
function nothingAsked(wrong: readonly string[]): string {
  return [...wrong, NOT_ASKED].join(' ');
}

function dryDelivery(all: readonly Prepared[]): Delivery {
  const did = all.map(({ dryRun }) => dryRun);
  const progress = () => ({ texts: [], ledger: [] });
  return { begin: () => undefined, deliver: async () => ({ did, failures: [] }), reserved: 0, progress };
}

function reachedOf(all: readonly Prepared[]): Reached {
  const reached = all.flatMap(({ progress }) => progress?.() ?? []);
  return {
    texts: reached.flatMap(({ text }) => text ?? []),
    ledger: reached.flatMap(({ ledger }) => ledger),
  };
}

/** One destination that fails does not keep the values from the others. */
async function deliverAll(prepared: readonly Ready[], outputs: Outputs): Promise<Delivered> {
  const all: Delivered[] = [];
  for (const ready of prepared) all.push(await deliverOne(ready, outputs));
  return together(all);
}

/** Why values are kept from all destinations: in a few words, and in sentences where the step fails of it. */
interface Withheld {
  reason: string;
  failures: string[];
}

function withhold(prepared: readonly Ready[], { reason, failures }: Withheld): Delivered {
  const all = prepared.flatMap(([, one]) => one.withhold?.(reason) ?? []);
  return together([{ did: [], failures }, ...all]);
}

function together(all: readonly Delivered[]): Delivered {
  return {
    did: all.flatMap(({ did }) => did),
    failures: all.flatMap(({ failures }) => failures),
    isSomewhere: all.some(({ failures, isSomewhere = failures.length === 0 }) => isSomewhere),
    ledger: all.flatMap(({ ledger = [] }) => ledger),
  };
}

async function deliverOne([{ inputs }, { deliver }]: Ready, outputs: Outputs): Promise<Delivered> {
  try {
    return await deliver(outputs);
  } catch (error) {
    // Of another error nothing is known.
    const isSomewhere = !(error instanceof DestinationProblem);
    return { did: [], failures: [deliveryFailureText(error, inputs[0])], isSomewhere };
  }
}

function deliveryFailureText(error: unknown, input = ''): string {
  if (error instanceof DestinationProblem) return error.message;
  return `${input}: ${sentence(oneLine(error instanceof Error ? error.message : error))}`;
}

/** Why the values must not be stored: a new Stack key that its provider refuses. */
async function refusal(
  outputs: Outputs,
  reserved: number,
  { verify_keys, auth_provider }: Call,
  { effects, log }: Dependencies,
): Promise<Withheld | undefined> {
  if (!verify_keys || auth_provider !== 'stack' || outputs.secret_server_key === undefined) return undefined;
  const { tryStackKey } = await import('./stack-key.ts');
  const trial = await tryStackKey(outputs, effects.deadline - reserved, effects);
  if (trial === 'accepted') return undefined;
  if ('refused' in trial) {
    const failure = `The auth provider refuses the new key (${trial.refused}), so it is stored nowhere, and what is stored stays as it was. The outputs of this step were set before and hold the new key. Run the step again for another key; verify_keys: false stores one without a trial.`;
    return { reason: 'the auth provider refused the new key', failures: [failure] };
  }
  log.warning(
    `The new key could not be tried before it was stored: ${trial.unproved}. verify_keys: false does without the trial.`,
  );
  return undefined;
}
