import { BRANCH_IDS, type RecordedRequest } from '../../emulator/neon/server.ts';
import type { StepResult } from '../../local-runner/run-step.ts';
import type { Observed, Snapshot } from '../../scripts/soak/observed.ts';
import type { Integration } from '../../scripts/soak/state.ts';
import type { SoakStep } from '../../scripts/soak/steps.ts';

/** A project without an integration, with users of these addresses. */
export const project = (emails: string[] = []): Snapshot => ({
  id: 'p',
  name: 'p',
  branches: [],
  endpoints: [],
  integrations: [],
  api_keys: [],
  users: emails.map((email, i) => ({ id: `u${i}`, branch_id: 'b', email, roles: [] })),
});

/** A project with one integration, on the branch of a preview. */
export function withAuth(rest: Partial<Integration>, auth_provider = 'better_auth'): Snapshot {
  const integration = { auth_provider, branch_id: BRANCH_IDS.preview, name: 'p' };
  const empty = { keys: {}, oauth_providers: [], domains: [], oauth_clients: [], transfer_codes: [] };
  const one = { integration, ...empty, settings: {}, ...rest };
  return { ...project(), integrations: [one as unknown as Integration] };
}

/** A request to Neon with its status; without one it has had no response. */
export const request = (method: string, path = '/x', status?: number): RecordedRequest => ({
  method,
  path,
  headers: {},
  body: undefined,
  ...(status !== undefined && { status }),
});

export const step = (rest: Partial<SoakStep> = {}): SoakStep => ({
  inputs: {},
  secrets: {},
  faults: [],
  githubFaults: [],
  ...rest,
});

export const error = (message: string) => [{ level: 'error' as const, message }];

/** A step that succeeded and changed nothing, but for what is given. */
export function observed(result: Partial<StepResult>, rest: Partial<Observed> = {}): Observed {
  const files = { output: '', env: '', summary: '', state: '', path: '' };
  const ended = {
    exitCode: 0,
    signal: null,
    stdout: '',
    stderr: '',
    log: '',
    annotations: [],
    outputs: { changed: 'false' },
    exported: {},
    durationMs: 0,
  };
  return {
    step: step(),
    result: { ...ended, files, ...result } as StepResult,
    before: project(),
    after: project(),
    requests: [],
    stored: [],
    held: {},
    comments: [],
    envFile: '',
    configFile: undefined,
    secrets: ['hush-hush'],
    ...rest,
  };
}

export const BRANCH = `/projects/p/branches/${BRANCH_IDS.preview}`;
export const APPLY = { operation: 'apply', branch_id: BRANCH_IDS.preview };
export const FILE = { path: 'a.yml', text: 'auth: {}', env: {}, overlays: [] };
/** A write that was carried out. */
export const patch = request('PATCH', `${BRANCH}/auth/config`, 200);

/** An apply with these results, with more inputs, and the rest of what is seen. */
export const apply = (
  result: Partial<StepResult>,
  rest: Partial<Observed> = {},
  more: Record<string, string> = {},
): Observed => observed(result, { step: step({ inputs: { ...APPLY, ...more } }), ...rest });
