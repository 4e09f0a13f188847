import * as core from '@actions/core';
import type { Log } from './log.ts';

/** An environment variable that an application reads. */
export interface Variable {
  name: string;
  value: string;
}

/** Sets variables for the steps that follow. All secrets among them must be masked by now. False: it could not. */
export function exportVariables(variables: readonly Variable[], log: Pick<Log, 'warning'>): boolean {
  // Without the file the toolkit would print the variables, secrets included.
  if (!process.env.GITHUB_ENV) {
    log.warning('GITHUB_ENV is not set: the variables are not exported.');
    return false;
  }
  for (const { name, value } of variables) core.exportVariable(name, value);
  return true;
}
