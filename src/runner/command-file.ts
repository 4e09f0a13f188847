import { closeSync, constants, fstatSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';

/** More than new keys need. */
const ROOM = Buffer.alloc(16_384, '\n');

/** The files that the runner reads after a step. */
export type CommandFile = 'GITHUB_OUTPUT' | 'GITHUB_ENV';

/**
 * Why a file of the runner cannot be written, as a part of a sentence; undefined when it can. It is tried by writing:
 * rights tell nothing of a full disk. Its content stays; in between it has empty lines more, which the runner skips.
 */
export function commandFileProblem(name: CommandFile, env: NodeJS.ProcessEnv): string | undefined {
  const path = env[name];
  if (!path) return `${name} is not set`;
  try {
    return tryWriting(path) ? undefined : `what ${name} names is not a file`;
  } catch (error) {
    return `the file that ${name} names cannot be written (${(error as NodeJS.ErrnoException).code ?? error})`;
  }
}

/** False where it is not a file. Throws where it is not there or cannot be written. */
function tryWriting(path: string): boolean {
  // Without O_CREAT, for the toolkit takes a file that is there only; O_NONBLOCK, for a pipe would wait for its reader.
  const file = openSync(path, constants.O_WRONLY | constants.O_APPEND | (constants.O_NONBLOCK ?? 0));
  try {
    const before = fstatSync(file);
    if (!before.isFile()) return false;
    try {
      for (let written = 0; written < ROOM.length; ) written += writeSync(file, ROOM, written);
      fsyncSync(file);
    } finally {
      ftruncateSync(file, before.size);
    }
    return true;
  } finally {
    closeSync(file);
  }
}
