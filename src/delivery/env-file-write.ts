import { tryFile, writeFile } from '../files/write.ts';
import type { Variable } from '../runner/environment.ts';
import { envLine, withLines } from './env-file-lines.ts';
import { fileSystemProblem } from './env-file-place.ts';

/** More than the variables of a step need. */
const ROOM = 16_384;

/**
 * Sets variables in an env file, whole or not at all, and only for its owner to read.
 * @param place as envFilePlace gives it.
 * @throws DestinationProblem or Unwritable.
 */
export function writeEnvFile(place: string, variables: readonly Variable[]): void {
  const lines = new Map(
    variables.map(({ name, value }) => [name, Buffer.from(envLine(name, value), 'utf8').toString('latin1')]),
  );
  try {
    // As Latin-1 a character is a byte, so that what is not UTF-8 stays as it is, too.
    writeFile({ input: 'env_file', path: place }, 0o600, bytes =>
      Buffer.from(withLines(bytes.toString('latin1'), lines), 'latin1'),
    );
  } catch (error) {
    throw fileSystemProblem(error);
  }
}

/**
 * Tries to write an env file as `writeEnvFile` will. What is there stays as it is; where nothing is, nothing is left.
 * @throws DestinationProblem.
 */
export function tryEnvFile(place: string): void {
  try {
    tryFile({ input: 'env_file', path: place }, ROOM);
  } catch (error) {
    throw fileSystemProblem(error);
  }
}
