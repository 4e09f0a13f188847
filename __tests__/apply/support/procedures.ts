import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTestUsers } from '../../../src/inputs/test-users.ts';
import { isBeyondEndpoint } from '../../../src/perform/perform.ts';
import { carryOutProcedure } from '../../../src/procedures.ts';
import { NOTHING_DELIVERED, type Result } from '../../../src/report/result.ts';
import type { LogPlace } from '../../../src/runner/log.ts';
import { createMasker } from '../../../src/secrets/masking.ts';
import { FILE, SECRETS } from '../../support/configuration.ts';
import { type EmulatedNeon, emulatedNeon } from '../../support/emulated-neon.ts';
import { BASE, BRANCH, planStep } from '../../support/plans.ts';
import { handed } from '../../support/toolkit.ts';

/** What a procedure did. */
export interface Done extends Result {
  /** Why it failed; empty where it did not. */
  error: string;
  /** The requests that write, and all. */
  writes: string[];
  requests: string[];
  lines: string[];
  errors: { text: string; place?: LogPlace | undefined }[];
  /** The outputs that were set before it ended, as texts. */
  early: Record<string, string>;
}

/** A folder and an emulator, on which procedures are carried out in this process. */
export interface Bench {
  emulated: EmulatedNeon;
  workspace: string;
  /** What is reported when the step that runs is ended from outside. */
  progress: () => string[];
  run(given: Record<string, string>, file?: string, env?: NodeJS.ProcessEnv): Promise<Done>;
  close(): void;
}

/** A bench of its own, on which FILE is `neon-auth.yml`. */
export function openBench(): Bench {
  const emulated = emulatedNeon();
  const workspace = mkdtempSync(join(tmpdir(), 'neon-auth-procedures-'));
  const bench: Bench = {
    emulated,
    workspace,
    progress: () => [],
    async run(given, file = FILE, env = {}) {
      writeFileSync(join(workspace, 'neon-auth.yml'), file);
      const { test_users } = given;
      const testUsers = test_users === undefined ? undefined : await readTestUsers(test_users);
      // As `readInputs` has them: an empty text is none.
      const texts = Object.entries({ ...BASE, branch_id: BRANCH, ...given }).filter(
        ([, text]) => text !== '',
      );
      const plan = planStep(Object.fromEntries(texts), undefined, testUsers);
      if ('problems' in plan || ('endpoint' in plan && !isBeyondEndpoint(plan)))
        throw new Error(`not a procedure: ${JSON.stringify(plan)}`);
      const before = emulated.names.length;
      const lines: string[] = [];
      const errors: Done['errors'] = [];
      const line = (text: string) => void lines.push(text);
      const begun = handed.length;
      process.env.GITHUB_OUTPUT = 'faked by support/toolkit.ts';
      const result = await carryOutProcedure(plan, {
        neon: emulated.neon,
        effects: emulated.effects,
        onUnexpectedExit: progress => {
          bench.progress = progress;
        },
        env: { GITHUB_WORKSPACE: workspace, ...SECRETS, ...env },
        log: {
          info: line,
          debug: line,
          notice: line,
          warning: line,
          error: (text, place) => void errors.push({ text, place }),
        },
        masker: createMasker(() => undefined),
        begin: () => undefined,
        deliver: async () => NOTHING_DELIVERED,
      });
      delete process.env.GITHUB_OUTPUT;
      const set = handed.slice(begun).filter(([name]) => name === 'setOutput');
      const early = Object.fromEntries(set.map(([, name, text]) => [name, text]));
      const requests = emulated.names.slice(before);
      const writes = requests.filter(name => !name.startsWith('GET '));
      return { ...result, error: result.failure?.text() ?? '', requests, writes, lines, errors, early };
    },
    close: () => rmSync(workspace, { recursive: true, force: true }),
  };
  return bench;
}
