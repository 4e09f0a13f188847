import {
  BRANCH_IDS,
  type Emulator,
  type RecordedRequest,
  startEmulator,
} from '../../../emulator/neon/server.ts';
import { runStep, type StepResult } from '../../../local-runner/run-step.ts';

export const PROJECT = 'quiet-river-12345678';
export const BRANCH = BRANCH_IDS.preview;
/** A user of the guide's `client_secret` that is easy to search for. */
export const CLIENT_SECRET = 'GOCSPX-canary/client+secret';

/** A request that brings the emulator into the state that a test starts from. */
export type Preparation = [method: string, path: string, body?: object];

/** A step that has run, and the requests that it made. */
export interface Run extends StepResult {
  requests: RecordedRequest[];
  /** Those of them, and of the answers, that Neon's OpenAPI document rejects. */
  violations: string[];
}

/** An emulator of its own for one test file. */
export interface Workbench {
  emulator: Emulator;
  /** Gives the id of the last user that was created. */
  prepare(preparations: readonly Preparation[]): Promise<string>;
  run(inputs: Record<string, string>, env?: Record<string, string>): Promise<Run>;
}

export async function openWorkbench(): Promise<Workbench> {
  const emulator = await startEmulator({ pageSize: 2 });
  return {
    emulator,
    async prepare(preparations) {
      let user = '';
      for (const [method, path, body] of preparations) {
        const answer = await fetch(emulator.url + path, {
          method,
          headers: { authorization: `Bearer ${emulator.apiKey}`, 'content-type': 'application/json' },
          ...(body && { body: JSON.stringify(body) }),
        });
        const text = await answer.text();
        if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
        if (/\/users?$/.test(path)) user = JSON.parse(text).id;
      }
      return user;
    },
    async run(inputs, env = {}) {
      const before = emulator.requests.length;
      const common = { api_key: emulator.apiKey, project_id: PROJECT, api_host: emulator.url };
      const result = await runStep({ inputs: { ...common, ...inputs }, env, timeoutMs: 30_000 });
      return { ...result, requests: emulator.requests.slice(before), violations: [...emulator.violations] };
    },
  };
}

/** A text without what differs from run to run: ids, keys, ports, and waits. */
export function stable(text: string): string {
  return text
    .replace(/http:\/\/127\.0\.0\.1:\d+/g, '<emulator>')
    .replace(/http%25?3A%25?2F%25?2F127\.0\.0\.1%25?3A\d+/g, '<emulator>')
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<uuid>')
    .replace(/(pck|ssk)_\w+/g, '<$1>')
    .replace(/(::add-mask::)[0-9a-f]{40,}$/gm, '$1<code>')
    .replace(/(code(?:=|%25?3D|%253D))\w{20,}/g, '$1<code>')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>')
    .replace(/Trying again in [\d.]+ s/g, 'Trying again in <wait>');
}

/** Everything of a record made stable. */
export function stableRecord(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, stable(value)]));
}
