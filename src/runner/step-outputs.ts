import * as core from '@actions/core';
import { commandFileProblem } from './command-file.ts';
import type { Log } from './log.ts';

/** The file of the outputs cannot be written. */
export class OutputProblem extends Error {}

/**
 * Why outputs cannot be written, in a sentence; undefined when they can. For a step that makes keys, before it asks
 * for them: keys that no output can take might be lost.
 */
export function outputsProblem(env: NodeJS.ProcessEnv): string | undefined {
  const why = commandFileProblem('GITHUB_OUTPUT', env);
  return why && `The outputs of this step could not be written: ${why}.`;
}

/**
 * Writes outputs for the steps that follow. All secrets among them must be masked by now.
 * Throws OutputProblem.
 */
export function setOutputs(texts: readonly [name: string, text: string][], log: Pick<Log, 'warning'>): void {
  // Without the file the toolkit would print the outputs, secrets included.
  if (!process.env.GITHUB_OUTPUT) log.warning('GITHUB_OUTPUT is not set: the outputs are not written.');
  else for (const [name, text] of texts) write(name, text);
}

function write(name: string, text: string): void {
  try {
    core.setOutput(name, text);
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    throw new OutputProblem(`Output ${name} could not be written, nor those after it: ${why}.`);
  }
}
