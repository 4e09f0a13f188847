import * as core from '@actions/core';
import { commandFileProblem } from './command-file.ts';

/** An environment variable that an application reads. */
export interface Variable {
  name: string;
  value: string;
}

/** Why variables for the steps that follow cannot be set, as a part of a sentence; undefined when they can. */
export function environmentProblem(env: NodeJS.ProcessEnv): string | undefined {
  return commandFileProblem('GITHUB_ENV', env);
}

/**
 * Sets variables for the steps that follow. All secrets among them must be masked by now.
 * @throws Error where there is no file for them: the toolkit would print them, secrets included.
 */
export function exportVariables(variables: readonly Variable[]): void {
  if (!process.env.GITHUB_ENV) throw new Error('GITHUB_ENV is not set');
  for (const { name, value } of variables) core.exportVariable(name, value);
}
