import { randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Variable } from '../runner/environment.ts';
import { DestinationProblem } from './destination.ts';
import { envLine, withLines } from './env-file-lines.ts';

/**
 * Where an env file is, links resolved, once all that can be checked beforehand is.
 * @param given as the workflow gave it, relative to the workspace.
 * Throws DestinationProblem.
 */
export function envFilePlace(given: string, workspace: string | undefined): string {
  if (!workspace) throw problem('needs GITHUB_WORKSPACE, which is not set');
  if (/[/\\]$/.test(given)) throw problem('is not a file');
  const root = real(workspace, 'the workspace does not exist: check out first');
  const asked = resolve(root, given);
  const folder = real(dirname(asked), 'its folder does not exist');
  const unresolved = join(folder, basename(asked));
  const there = lstatSync(unresolved, { throwIfNoEntry: false });
  const place = there ? real(unresolved, 'is a link to nothing') : unresolved;
  const inside = relative(root, place);
  if (inside === '' || inside.split(sep)[0] === '..' || isAbsolute(inside)) {
    throw problem('is not within the workspace, links resolved');
  }
  if (there && !statSync(place).isFile()) throw problem('is not a file');
  if (there) readable(place);
  may(dirname(place), constants.W_OK | constants.X_OK, 'its folder may not be written to');
  return place;
}

function problem(what: string): DestinationProblem {
  return new DestinationProblem(`Input env_file: ${what}.`);
}

function real(path: string, otherwise: string): string {
  try {
    return realpathSync(path);
  } catch {
    throw problem(otherwise);
  }
}

function may(path: string, mode: number, otherwise: string): void {
  try {
    accessSync(path, mode);
  } catch {
    throw problem(otherwise);
  }
}

function readable(place: string): void {
  may(place, constants.R_OK, 'may not be read');
  if (readFileSync(place).includes(0)) throw problem('is not a text file in UTF-8');
}

/**
 * Sets variables in an env file, whole or not at all, and only for its owner to read.
 * @param place as envFilePlace gives it.
 */
export function writeEnvFile(place: string, variables: readonly Variable[]): void {
  const lines = new Map(
    variables.map(({ name, value }) => [name, latin1(Buffer.from(envLine(name, value), 'utf8'))]),
  );
  const there = lstatSync(place, { throwIfNoEntry: false });
  if (there && !there.isFile()) throw problem('is no longer a file');
  // As Latin-1 a character is a byte, so that what is not UTF-8 stays as it is, too.
  const text = withLines(there ? latin1(readFileSync(place)) : '', lines);
  replace(place, Buffer.from(text, 'latin1'));
}

function latin1(bytes: Buffer): string {
  return bytes.toString('latin1');
}

/** Written beside and renamed, so that a reader finds the old file or the new one, never a part of it. */
function replace(place: string, bytes: Buffer): void {
  const beside = join(dirname(place), `.${basename(place)}.${randomUUID()}`);
  const file = openSync(beside, 'wx', 0o600);
  try {
    try {
      fchmodSync(file, 0o600);
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
