import { accessSync, constants, lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileProblem, type NamedFile, type Place, writeProblem } from './problem.ts';

/**
 * Where a file is that may be written, links resolved, once all that can be checked beforehand is.
 * @returns a place within the workspace; the file itself need not exist, its folder must.
 * @throws FileProblem.
 */
export function filePlace(file: NamedFile): Place {
  const root = workspaceOf(file);
  if (/[/\\]$/.test(file.given)) throw fileProblem(file, 'is not a file');
  const asked = resolve(root, file.given);
  const folder = real(file, dirname(asked), 'its folder does not exist');
  const unresolved = join(folder, basename(asked));
  const there = statusOf(file, unresolved);
  const path = there ? real(file, unresolved, 'is a link to nothing') : unresolved;
  if (!isWithin(root, path)) throw fileProblem(file, 'is not within the workspace, links resolved');
  if (there && !statSync(path).isFile()) throw fileProblem(file, 'is not a file');
  if (there) readable(file, path);
  return { input: file.input, path };
}

/**
 * The workspace, links resolved.
 * @throws FileProblem where there is none.
 */
export function workspaceOf(file: NamedFile): string {
  if (!file.workspace) throw fileProblem(file, 'needs GITHUB_WORKSPACE, which is not set');
  return real(file, file.workspace, 'the workspace does not exist: check out first');
}

/** Whether a path without links is in a folder. */
export function isWithin(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside !== '' && inside.split(sep)[0] !== '..' && !isAbsolute(inside);
}

function statusOf(file: NamedFile, path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw writeProblem(file, error);
  }
}

function real(file: NamedFile, path: string, otherwise: string): string {
  try {
    return realpathSync(path);
  } catch {
    throw fileProblem(file, otherwise);
  }
}

function readable(file: NamedFile, path: string): void {
  try {
    accessSync(path, constants.R_OK);
  } catch {
    throw fileProblem(file, 'may not be read');
  }
}
