import { lstatSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { DestinationProblem } from './destination.ts';

/**
 * Where an env file is, links resolved, once all that can be checked beforehand is.
 * @param given as the workflow gave it, relative to the workspace.
 * Throws DestinationProblem.
 */
export function envFilePlace(given: string, workspace: string | undefined): string {
  if (!workspace) throw envFileProblem('needs GITHUB_WORKSPACE, which is not set');
  if (/[/\\]$/.test(given)) throw envFileProblem('is not a file');
  const root = real(workspace, 'the workspace does not exist: check out first');
  const asked = resolve(root, given);
  const folder = real(dirname(asked), 'its folder does not exist');
  const unresolved = join(folder, basename(asked));
  const there = statusOf(unresolved);
  const place = there ? real(unresolved, 'is a link to nothing') : unresolved;
  const inside = relative(root, place);
  if (inside === '' || inside.split(sep)[0] === '..' || isAbsolute(inside)) {
    throw envFileProblem('is not within the workspace, links resolved');
  }
  if (there && !statSync(place).isFile()) throw envFileProblem('is not a file');
  if (there) readable(place);
  return place;
}

/** Why the env file cannot be used, in words for the author of a workflow. */
export function envFileProblem(what: string): DestinationProblem {
  return new DestinationProblem(`Input env_file: ${what}.`);
}

const REASONS: Record<string, string> = {
  ENAMETOOLONG: 'has a name that is too long',
  EACCES: 'its folder may not be written to',
  EPERM: 'its folder may not be written to',
  EROFS: 'its folder may not be written to',
  EBUSY: 'is mounted by itself, so that it cannot be replaced: mount its folder',
  ENOSPC: 'its disk is full',
  EDQUOT: 'its disk is full',
};

/** What the file system says as such a problem; anything else as it is. */
export function fileSystemProblem(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined ? error : envFileProblem(REASONS[code] ?? `cannot be written (${code})`);
}

function statusOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw fileSystemProblem(error);
  }
}

function real(path: string, otherwise: string): string {
  try {
    return realpathSync(path);
  } catch {
    throw envFileProblem(otherwise);
  }
}

function readable(place: string): void {
  let bytes: Buffer;
  try {
    bytes = readFileSync(place);
  } catch {
    throw envFileProblem('may not be read');
  }
  if (bytes.includes(0)) throw envFileProblem('is not a text file in UTF-8');
}
