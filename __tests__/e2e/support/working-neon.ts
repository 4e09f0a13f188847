import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'dotenv';
import type { RecordedRequest } from '../../../emulator/neon/server.ts';
import { runStep, type StepResult } from '../../../local-runner/run-step.ts';
import { startCli, until } from '../../emulator/support/cli.ts';

/** The command line's emulator, whose branches have real auth services, in a process of its own. */
export interface WorkingNeon {
  /** What `--write-env` wrote. */
  env: Record<string, string>;
  /** The workspace of the steps. */
  workspace: string;
  /** A file of the workspace. */
  write(name: string, text: string): void;
  read(name: string): string;
  /** Runs a step of the bundle on `NEON_BRANCH_ID`, unless told otherwise. */
  step(inputs: Record<string, string>, env?: Record<string, string>): Promise<Step>;
  /** Neon's management API. Throws where it refuses. */
  api<T>(method: string, path: string, body?: object): Promise<T>;
  /** A view of the emulator. */
  view<T>(name: string): Promise<T>;
  /** A new branch with a copy of its parent; its id. */
  branch(name: string, parent?: string): Promise<string>;
  stop(): Promise<void>;
}

/** A step that has run, and `METHOD path` of the requests to Neon that it made, without what is before `/auth`. */
export interface Step extends StepResult {
  requests: string[];
  writes: string[];
}

/** Starts one, and waits until everything of it responds. */
export async function startWorkingNeon(...args: string[]): Promise<WorkingNeon> {
  const workspace = mkdtempSync(join(tmpdir(), 'neon-auth-preview-'));
  const path = (name: string) => join(workspace, name);
  const cli = startCli('--write-env', path('emulator.env'), ...args);
  const env = await until(() => readable(path('emulator.env')));
  const host = env.NEON_API_HOST as string;
  const view = async <T>(name: string) =>
    (await (await fetch(`${new URL(host).origin}/_emulator/${name}`)).json()) as T;
  const api = async <T>(method: string, of: string, body?: object): Promise<T> => {
    const response = await fetch(host + of, {
      method,
      headers: { authorization: `Bearer ${env.NEON_API_KEY}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${of}: ${response.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  };
  const project = `/projects/${env.NEON_PROJECT_ID}`;
  return {
    env,
    workspace,
    write: (name, text) => writeFileSync(path(name), text),
    read: name => readFileSync(path(name), 'utf8'),
    api,
    view,
    async branch(name, parent) {
      const branch = { name, ...(parent && { parent_id: parent }) };
      return (await api<{ branch: { id: string } }>('POST', `${project}/branches`, { branch })).branch.id;
    },
    async step(inputs, more = {}) {
      const before = (await view<RecordedRequest[]>('requests')).length;
      const common = {
        api_key: env.NEON_API_KEY as string,
        project_id: env.NEON_PROJECT_ID as string,
        api_host: host,
        ...(!inputs.branch_name && { branch_id: env.NEON_BRANCH_ID as string }),
      };
      const result = await runStep({
        inputs: { ...common, ...inputs },
        env: { GITHUB_WORKSPACE: workspace, ...more },
        timeoutMs: 60_000,
      });
      const made = (await view<RecordedRequest[]>('requests')).slice(before);
      const requests = made.map(
        ({ method, path }) => `${method} ${path.replace(project, '').replace(/^\/branches\/[^/]+/, '')}`,
      );
      return { ...result, requests, writes: requests.filter(name => !name.startsWith('GET ')) };
    },
    async stop() {
      cli.child.kill('SIGKILL');
      await cli.ended;
      rmSync(workspace, { recursive: true, force: true });
    },
  };
}

function readable(path: string): Record<string, string> | undefined {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
