import { type Emulator, type RecordedRequest, startEmulator } from '../../../emulator/neon/server.ts';
import { runStep, type StepResult } from '../../../local-runner/run-step.ts';
import { PROJECT, type Request } from '../../cases/case.ts';

import { madeBy } from '../../support/made.ts';

export { BRANCH, CLIENT_SECRET, PROJECT } from '../../cases/case.ts';
export { stable, stableRecord } from '../../support/stable.ts';

/** A step that has run, and the requests that it made. */
export interface Run extends StepResult {
  requests: RecordedRequest[];
  /** Those of them, and of the responses, that Neon's OpenAPI document rejects. */
  violations: string[];
}

/** An emulator of its own for one test file. */
export interface Workbench {
  emulator: Emulator;
  /** Gives the id of the last user that was created. */
  prepare(preparations: readonly Request[]): Promise<string>;
  run(inputs: Record<string, string>, env?: Record<string, string>): Promise<Run>;
}

export async function openWorkbench(): Promise<Workbench> {
  const emulator = await startEmulator({ pageSize: 2 });
  return {
    emulator,
    async prepare(preparations) {
      let made = '';
      for (const [method, path, body] of preparations) {
        const response = await fetch(emulator.url + path, {
          method,
          headers: { authorization: `Bearer ${emulator.apiKey}`, 'content-type': 'application/json' },
          ...(body && { body: JSON.stringify(body) }),
        });
        const text = await response.text();
        if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
        made = madeBy(path, text) ?? made;
      }
      return made;
    },
    async run(inputs, env = {}) {
      const before = emulator.requests.length;
      const common = { api_key: emulator.apiKey, project_id: PROJECT, api_host: emulator.url };
      const result = await runStep({ inputs: { ...common, ...inputs }, env, timeoutMs: 30_000 });
      return { ...result, requests: emulator.requests.slice(before), violations: [...emulator.violations] };
    },
  };
}

/** A test with an emulator of its own, for files whose tests run concurrently because they wait. */
export function onWorkbench<Args extends unknown[]>(
  run: (bench: Workbench, ...args: Args) => Promise<void>,
): (...args: Args) => Promise<void> {
  return async (...args) => {
    const bench = await openWorkbench();
    try {
      await run(bench, ...args);
    } finally {
      await bench.emulator.close();
    }
  };
}
