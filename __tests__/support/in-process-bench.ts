import type { RecordedRequest } from '../../emulator/neon/server.ts';
import { openWorkbench, PROJECT, type Workbench } from '../e2e/support/step.ts';
import { realEffects } from './github.ts';
import { type InProcess, runInProcess } from './in-process.ts';

/** A step that has run in this process, and the requests that it made. */
export interface InProcessRun extends InProcess {
  requests: RecordedRequest[];
  /** Those of them, and of the responses, that Neon's OpenAPI document rejects. */
  violations: string[];
}

/** An emulator of its own, by the network; steps run in this process, and their waits take no time. */
export interface InProcessBench extends Pick<Workbench, 'emulator' | 'prepare'> {
  run(inputs: Record<string, string>, env?: Record<string, string>): Promise<InProcessRun>;
}

/** For what a step decides: what the bundle is, and how its process ends, is for tests in e2e/. */
export async function openInProcessBench(): Promise<InProcessBench> {
  const { emulator, prepare } = await openWorkbench();
  const { send } = realEffects();
  return {
    emulator,
    prepare,
    async run(inputs, env = {}) {
      const before = emulator.requests.length;
      const common = { api_key: emulator.apiKey, project_id: PROJECT, api_host: emulator.url };
      const result = await runInProcess({ ...common, ...inputs }, env, send);
      return { ...result, requests: emulator.requests.slice(before), violations: [...emulator.violations] };
    },
  };
}
