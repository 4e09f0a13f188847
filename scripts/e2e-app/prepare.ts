import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { actionNode } from '../../local-runner/node.ts';
import { runStep, type StepResult } from '../../local-runner/run-step.ts';
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

/** The preview's settings: as in a file of a repository. */
const CONFIG_FILE = 'neon-auth.yml';
const CONFIG = `auth:
  allow_localhost: false
  oauth_providers:
    - id: ${GITHUB.oauth_provider_id}
      client_id: ${GITHUB.client_id}
      client_secret: ${GITHUB.client_secret}
`;

/** Prepares a branch for the preview with one step of the bundled action. Returns the variables of its env file. */
export async function prepare({ step, workspace, page, user }: Preview): Promise<Variables> {
  writeFileSync(join(workspace, CONFIG_FILE), CONFIG);
  await step({
    operation: 'prepare-preview',
    domains: page,
    config_file: CONFIG_FILE,
    test_users: JSON.stringify([user]),
    env_file: ENV_FILE,
    framework: 'nextjs',
  });
  return parse(readFileSync(join(workspace, ENV_FILE)));
}

/** Runs a step of the bundled action with inputs besides the common ones. Gives its outputs; throws with its log where it fails. */
export type Step = (inputs: Record<string, string>) => Promise<StepResult['outputs']>;

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
    return result.outputs;
  };
}
