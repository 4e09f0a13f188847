import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Call } from '../../../src/inputs/call.ts';
import type { CarryOut, ProcedureDependencies } from '../../../src/perform/procedure.ts';
import { NOTHING_DELIVERED, type Result } from '../../../src/report/result.ts';
import { createMasker } from '../../../src/secrets/masking.ts';
import { type EmulatedNeon, emulatedNeon } from '../../support/emulated-neon.ts';
import { BASE, BRANCH, planStep } from '../../support/plans.ts';

/** What became of a file of users. */
export interface Done extends Result {
  /** Why it failed; empty where it did not. */
  error: string;
  requests: string[];
  lines: string[];
  /** What is reported when the step is ended from outside. */
  progress: () => string[];
}

/** A folder and an emulator with Neon Auth on. */
export interface ManyUsers {
  emulated: EmulatedNeon;
  /** Milliseconds on the clock of the runs. */
  time: number;
  /** What is reported when the run that goes on is ended from outside. */
  progress: () => string[];
  run(carryOut: CarryOut, text: string, given?: Record<string, string>): Promise<Done>;
  write(name: string, text: string): void;
  /** Whether there is a results file. */
  exists(): boolean;
  /** The text of a results file. */
  text(name?: string): string;
  /** Its lines. */
  results(name?: string): Record<string, unknown>[];
  close(): void;
}

const API = '/projects/quiet-river-12345678/branches';

export async function manyUsers(): Promise<ManyUsers> {
  const emulated = emulatedNeon();
  const workspace = mkdtempSync(join(tmpdir(), 'neon-auth-many-'));
  const path = `${API}/${BRANCH}/auth`;
  await emulated.neon.request({ method: 'POST', path, body: { auth_provider: 'better_auth' } });
  const many: ManyUsers = {
    emulated,
    time: 0,
    progress: () => [],
    async run(carryOut, text, given = {}) {
      const name = given.users_file ?? 'users.csv';
      writeFileSync(join(workspace, name), text);
      const isNamed = given.auth_provider === 'stack' || given.branch_name !== undefined;
      const plan = planStep({
        ...BASE,
        operation: 'create-users',
        ...(!isNamed && { branch_id: BRANCH }),
        users_file: name,
        ...given,
      });
      if ('problems' in plan) throw new Error(JSON.stringify(plan.problems));
      return run(many, plan.call, carryOut, workspace);
    },
    exists: () => existsSync(join(workspace, 'results.jsonl')),
    write: (name, text) => writeFileSync(join(workspace, name), text),
    text: (name = 'results.jsonl') => readFileSync(join(workspace, name), 'utf8'),
    results: name =>
      many
        .text(name)
        .trim()
        .split('\n')
        .filter(line => line !== '')
        .map(line => JSON.parse(line)),
    close: () => rmSync(workspace, { recursive: true, force: true }),
  };
  return many;
}

async function run(many: ManyUsers, call: Call, carryOut: CarryOut, workspace: string): Promise<Done> {
  const { emulated } = many;
  const before = emulated.names.length;
  const lines: string[] = [];
  const line = (text: string) => void lines.push(text);
  let progress: Done['progress'] = () => [];
  const clock = {
    now: () => many.time,
    async sleep(milliseconds: number) {
      many.time += milliseconds;
    },
  };
  const dependencies: ProcedureDependencies = {
    neon: emulated.neon.with(() => clock),
    effects: { ...emulated.effects, ...clock, deadline: many.time + call.timeout * 1_000 },
    env: { GITHUB_WORKSPACE: workspace },
    log: { info: line, debug: () => undefined, notice: line, warning: line, error: line },
    masker: createMasker(() => undefined),
    onUnexpectedExit: report => {
      progress = many.progress = report;
    },
    begin: () => undefined,
    deliver: async () => NOTHING_DELIVERED,
    setOutputs: outputs => line(`outputs: ${JSON.stringify(outputs)}`),
  };
  const result = await carryOut(call, dependencies);
  const error = result.failure?.text() ?? '';
  return { ...result, error, lines, progress, requests: emulated.names.slice(before) };
}
