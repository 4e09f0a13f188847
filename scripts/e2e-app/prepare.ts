import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { actionNode } from '../../local-runner/node.ts';
import { runStep } from '../../local-runner/run-step.ts';
import { show } from '../../local-runner/show.ts';

/** What to prepare, and where. */
export interface Preview {
  /** Inputs of every step: the emulator, its key, the project and the branch. */
  target: Record<string, string>;
  /** The folder of the env file. */
  workspace: string;
  /** The origin of the page that signs in. */
  page: string;
  user: TestUser;
}

/** Who signs in. */
export interface TestUser {
  email: string;
  password: string;
  name: string;
}

/** What the application needs to know, and nothing else. */
export type Variables = Record<string, string>;

const ENV_FILE = 'preview.env';
const GITHUB = { oauth_provider_id: 'github', client_id: 'preview-client', client_secret: 'preview-secret' };

/** Prepares a branch for the preview with the bundled action. Returns the variables of its env file. */
export async function prepare({ target, workspace, page, user }: Preview): Promise<Variables> {
  mkdirSync(workspace, { recursive: true });
  const step = (inputs: Record<string, string>) => runAction({ ...target, ...inputs }, workspace);
  await step({ operation: 'create-integration', env_file: ENV_FILE, framework: 'nextjs' });
  await step({ operation: 'add-domains', domains: page });
  await step({ operation: 'add-oauth-provider', ...GITHUB });
  const path = join(workspace, ENV_FILE);
  appendFileSync(path, `NEON_AUTH_COOKIE_SECRET=${randomBytes(32).toString('base64url')}\n`);
  const variables = parse(readFileSync(path));
  await signUp(`${variables.NEON_AUTH_BASE_URL}/sign-up/email`, page, user);
  return variables;
}

/** Runs a step of the bundled action. Throws with its log where it fails. */
export async function runAction(inputs: Record<string, string>, workspace: string): Promise<void> {
  const result = await runStep({ inputs, env: { GITHUB_WORKSPACE: workspace }, node: actionNode().path });
  if (result.conclusion === 'failure') throw new Error(`${inputs.operation} failed:\n${show(result)}`);
}

async function signUp(url: string, origin: string, user: TestUser): Promise<void> {
  const headers = { origin, 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(user) });
  if (!response.ok) throw new Error(`sign-up of ${user.email}: ${response.status} ${await response.text()}`);
}
