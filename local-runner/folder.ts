import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The raw contents of the files a step writes its results to. */
export interface StepFiles {
  output: string;
  env: string;
  summary: string;
  state: string;
  path: string;
}

const VARIABLES: Record<keyof StepFiles, string> = {
  output: 'GITHUB_OUTPUT',
  env: 'GITHUB_ENV',
  summary: 'GITHUB_STEP_SUMMARY',
  state: 'GITHUB_STATE',
  path: 'GITHUB_PATH',
};

const NAMES = Object.keys(VARIABLES) as (keyof StepFiles)[];

/** A step's place on disk. */
export interface StepFolder {
  /** The variables that name it to a step. */
  variables: Record<string, string>;
  readFiles(): StepFiles;
  remove(): void;
}

/** Makes a temporary folder with empty files, an empty workspace and an empty home. */
export function createStepFolder(): StepFolder {
  const root = mkdtempSync(join(tmpdir(), 'neon-auth-step-'));
  const [workspace, home, temp] = ['workspace', 'home', 'temp'].map(name => join(root, name));
  for (const folder of [workspace, home, temp]) mkdirSync(folder as string);
  const files = NAMES.map(name => [VARIABLES[name], join(root, `file_command_${name}`)] as const);
  for (const [, path] of files) writeFileSync(path, '');
  const variables = {
    GITHUB_WORKSPACE: workspace,
    HOME: home,
    RUNNER_TEMP: temp,
    ...Object.fromEntries(files),
  };
  return {
    variables: variables as Record<string, string>,
    readFiles: () =>
      Object.fromEntries(
        NAMES.map(name => [name, readIfThere(join(root, `file_command_${name}`))]),
      ) as unknown as StepFiles,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** A step may remove its own files; the runner takes that for nothing written. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
