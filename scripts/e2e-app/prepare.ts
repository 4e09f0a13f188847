import { randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { actionNode } from '../../local-runner/node.ts';
import { runStep } from '../../local-runner/run-step.ts';
import { show } from '../../local-runner/show.ts';

/** What to prepare, and where. */
export interface Preview {
  /** Runs a step of the action on the branch. */
  step: Step;
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
/** A provider with a client of one's own. */
export const GITHUB = {
  oauth_provider_id: 'github',
  client_id: 'preview-client',
  client_secret: 'preview-secret',
};

/** Prepares a branch for the preview with the bundled action. Returns the variables of its env file. */
export async function prepare({ step, workspace, page, user }: Preview): Promise<Variables> {
  await step({ operation: 'create-integration', env_file: ENV_FILE, framework: 'nextjs' });
  await step({ operation: 'add-domains', domains: page });
  await step({ operation: 'add-oauth-provider', ...GITHUB });
  const path = join(workspace, ENV_FILE);
  appendFileSync(path, `NEON_AUTH_COOKIE_SECRET=${randomBytes(32).toString('base64url')}\n`);
  const variables = parse(readFileSync(path));
  await signUp(`${variables.NEON_AUTH_BASE_URL}/sign-up/email`, page, user);
  return variables;
}

/** Runs a step of the bundled action with inputs besides the common ones. Throws with its log where it fails. */
export type Step = (inputs: Record<string, string>) => Promise<void>;

/** @param common inputs of every step: the emulator, its key, the project and the branch */
export function actionStep(common: Record<string, string>, workspace: string): Step {
  return async inputs => {
    const given = { ...common, ...inputs };
    const result = await runStep({
      inputs: given,
      env: { GITHUB_WORKSPACE: workspace },
      node: actionNode().path,
    });
    if (result.conclusion === 'failure') throw new Error(`${inputs.operation} failed:\n${show(result)}`);
  };
}

async function signUp(url: string, origin: string, user: TestUser): Promise<void> {
  const headers = { origin, 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(user) });
  if (!response.ok) throw new Error(`sign-up of ${user.email}: ${response.status} ${await response.text()}`);
}
