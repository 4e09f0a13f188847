import { existsSync, readFileSync } from 'node:fs';
import { filePlace } from '../files/place.ts';
import { FileProblem, fileProblem, writeProblem } from '../files/problem.ts';
import { DestinationProblem } from './destination.ts';

const ENV_FILE = { input: 'env_file' };

/**
 * Where an env file is, links resolved, once all that can be checked beforehand is.
 * @param given as the workflow gave it, relative to the workspace.
 * @throws DestinationProblem.
 */
export function envFilePlace(given: string, workspace: string | undefined): string {
  try {
    const { path } = filePlace({ ...ENV_FILE, given, workspace });
    if (existsSync(path) && readFileSync(path).includes(0))
      throw envFileProblem('is not a text file in UTF-8');
    return path;
  } catch (error) {
    throw fileSystemProblem(error);
  }
}

/** Why the env file cannot be used, in words for the author of a workflow. */
export function envFileProblem(what: string): DestinationProblem {
  return new DestinationProblem(fileProblem(ENV_FILE, what).message);
}

/** What the file system reports, or a FileProblem, as such a problem; anything else as it is. */
export function fileSystemProblem(error: unknown): unknown {
  const problem = writeProblem(ENV_FILE, error);
  return problem instanceof FileProblem ? new DestinationProblem(problem.message) : problem;
}
