/** A file of the workspace, as an input of the step names it. */
export interface NamedFile {
  /** The name of the input, for error texts. */
  input: string;
  /** As the workflow gave it, relative to the workspace. */
  given: string;
  /** GITHUB_WORKSPACE. */
  workspace: string | undefined;
}

/** A file of the workspace, links resolved. */
export interface Place {
  input: string;
  path: string;
}

/** Why a file cannot be used, in words for the author of a workflow. */
export class FileProblem extends Error {}

/** Such a problem of the file that an input names. */
export function fileProblem({ input }: { input: string }, what: string): FileProblem {
  return new FileProblem(`Input ${input}: ${what}.`);
}

const REASONS: Record<string, string> = {
  ENAMETOOLONG: 'has a name that is too long',
  EACCES: 'its folder may not be written to',
  EPERM: 'its folder may not be written to',
  EROFS: 'its folder may not be written to',
  EBUSY: 'is mounted by itself and cannot be replaced: mount its folder',
  ENOSPC: 'its disk is full',
  EDQUOT: 'its disk is full',
};

/** What the file system reports on writing, as such a problem; anything else as it is. */
export function writeProblem(file: { input: string }, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined ? error : fileProblem(file, REASONS[code] ?? `cannot be written (${code})`);
}
