import { BRANCH_IDS } from '../../emulator/neon/seeds.ts';
import type { Generation } from '../../src/inputs/generation.ts';
import type { OutputName } from '../../src/report/outputs.ts';

/** The emulator's project, and a branch of it. */
export const PROJECT = 'quiet-river-12345678';
export const BRANCH = BRANCH_IDS.preview;

/** Method, path and body. */
export type Request = [method: string, path: string, body?: object];

/**
 * One operation in one generation: what a workflow gives, what Neon gets and returns, what the next steps find.
 * What differs from run to run has a placeholder, as `stable` (e2e/support) writes them and `filled` fills them.
 */
export interface Case {
  operation: string;
  generation: Generation;
  /** Requests that bring the emulator into the state that the case starts from. */
  before?: Request[];
  /** Besides `operation`. `{made}` is the id of the user or client that `before` creates last. */
  inputs?: Record<string, string>;
  /** Every request, in order. */
  requests: Request[];
  /** Of the last response. */
  status: number;
  /** The body of each response; absent where it has none. */
  response?: unknown;
  changed: boolean;
  /** Every output but the common ones, secrets in clear. */
  outputs: Partial<Record<OutputName, unknown>>;
  /** Outputs that are secrets. */
  masked?: OutputName[];
  /** Values of inputs and of the emulator's state that must be masked, besides the API key. */
  secrets?: string[];
  /** What the log says was done; absent: the operation's `done`. */
  did?: string;
  /** The step fails, and its error holds this. */
  fails?: string | undefined;
  /** The same with other inputs or another response; for the unit tests alone. */
  variants?: Variant[];
}

export type Variant = Partial<Omit<Case, 'operation' | 'generation' | 'before' | 'variants'>> & {
  /** Neon's OpenAPI document does not have this response, for the reason given. */
  undocumented?: string;
};

export const ofProject = (name: string) => `/projects/${PROJECT}/auth/${name}`;
export const ofBranch = (name = '') => `/projects/${PROJECT}/branches/${BRANCH}/auth${name}`;

export const stackIntegration: Request = [
  'POST',
  '/projects/auth/create',
  { auth_provider: 'stack', project_id: PROJECT, branch_id: BRANCH_IDS.main },
];
export const branchIntegration: Request = ['POST', ofBranch(), { auth_provider: 'better_auth' }];
export const branch = { branch_id: BRANCH };

/** A client's secret that is easy to search for. */
export const CLIENT_SECRET = 'GOCSPX-canary/client+secret';

export function nameOf({ operation, generation }: Pick<Case, 'operation' | 'generation'>): string {
  return `${operation}, ${generation}`;
}

const VALUES = {
  '<uuid>': '7f0c9a52-7c1e-4d6b-9b1a-2a64f6a0f0c1',
  '{made}': '7f0c9a52-7c1e-4d6b-9b1a-2a64f6a0f0c1',
  '<emulator>': 'https://ep-1.neonauth.test',
  '<time>': '2026-01-01T12:00:00Z',
  '<code>': 'c0de0000111122223333',
  '<pck>': 'pck_example',
  '<ssk>': 'ssk_example',
  '<oas>': 'oas_example',
};

/** A value with each placeholder in its texts replaced by a valid value. */
export function filled<T>(value: T): T {
  if (value === undefined) return value;
  const text = Object.entries(VALUES).reduce(
    (all, [placeholder, one]) => all.replaceAll(placeholder, one),
    JSON.stringify(value),
  );
  return JSON.parse(text);
}
