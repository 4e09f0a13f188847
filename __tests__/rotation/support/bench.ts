import type { ProcedureDependencies } from '../../../src/perform/procedure.ts';
import { carryOutProcedure } from '../../../src/procedures.ts';
import { revealed } from '../../../src/report/outputs.ts';
import { type Delivered, NOTHING_DELIVERED, type Result } from '../../../src/report/result.ts';
import { createMasker } from '../../../src/secrets/masking.ts';
import { type EmulatedNeon, emulatedNeon } from '../../support/emulated-neon.ts';
import { API_KEY, planStep } from '../../support/plans.ts';

export const ORG = 'org-calm-field-12345678';

/** What the deliveries of a rotation do. */
export type Deliver = (key: string, withheld: string | undefined) => Delivered | Promise<Delivered>;

/** What a rotation did. */
export interface Rotated extends Result {
  /** Why it failed; empty where it did not. */
  error: string;
  writes: string[];
  lines: string[];
  progress: string[];
}

/** Rotations against the emulator, in this process; targets are `deliver`'s. */
export interface Bench {
  emulated: EmulatedNeon;
  deliver: Deliver;
  /** How far the last rotation has come, for one that ends by an exception. */
  progress: () => string[];
  rotate(given?: Record<string, string>): Promise<Rotated>;
  /** Names of the keys that are valid, the emulator's own left out. */
  names(): string[];
  /** Whether a key of that text is valid. */
  isValid(key: string): boolean;
}

export function openBench(): Bench {
  const emulated = emulatedNeon();
  const { state } = emulated;
  const bench: Bench = {
    emulated,
    deliver: () => NOTHING_DELIVERED,
    progress: () => [],
    names: () => state.api_keys.slice(1).map(({ name }) => name),
    isValid: key => state.api_keys.some(one => one.key === key),
    async rotate(given = {}) {
      const inputs = { operation: 'rotate-api-key', api_key: API_KEY, key_name: 'ci', ...given };
      const plan = planStep(Object.fromEntries(Object.entries(inputs).filter(([, text]) => text !== '')));
      if ('problems' in plan || 'endpoint' in plan) throw new Error(JSON.stringify(plan));
      const begun = emulated.names.length;
      const lines: string[] = [];
      bench.progress = () => [];
      const result = await carryOutProcedure(plan, dependenciesOf(bench, lines));
      const writes = emulated.names.slice(begun).filter(name => !name.startsWith('GET '));
      const error = result.failure?.text() ?? '';
      return { ...result, error, writes, lines, progress: bench.progress() };
    },
  };
  return bench;
}

function dependenciesOf(bench: Bench, lines: string[]): Omit<ProcedureDependencies, 'setOutputs'> {
  const line = (text: string) => void lines.push(text);
  return {
    neon: bench.emulated.neon,
    effects: { ...bench.emulated.effects, log: line },
    env: {},
    log: { info: line, debug: line, notice: line, warning: line, error: line },
    masker: createMasker(() => undefined),
    onUnexpectedExit: progress => {
      bench.progress = progress;
    },
    begin: () => undefined,
    deliver: async (outputs, withheld) => bench.deliver(revealed(outputs.new_api_key) ?? '', withheld),
  };
}
