import { type ConfigOptions, problemText, readConfig } from '../../../../src/apply/config/index.ts';
import type { Desired } from '../../../../src/apply/desired.ts';

export const PATH = 'neon-auth.yml';

/** What a file is read as. */
export interface Reading {
  desired: Desired | undefined;
  warnings: string[];
  /** The lines of every problem. */
  lines: string[];
  registered: string[];
}

/** Reads a file for `apply`, without overlays and variables, unless something else is asked. */
export function read(text: string, options: Partial<ConfigOptions> = {}): Reading {
  const registered: string[] = [];
  const result = readConfig(
    { path: PATH, text },
    {
      overlays: [],
      mode: 'apply',
      env: {},
      forbidden: [],
      register: secret => registered.push(secret),
      ...options,
    },
  );
  if (!('problems' in result)) return { ...result, lines: [], registered };
  const lines = result.problems.flatMap(problem => problemText(PATH, problem));
  return { desired: undefined, warnings: [], lines, registered };
}

/** What is wrong with a file, without the frames. */
export function wrong(text: string, options: Partial<ConfigOptions> = {}): string[] {
  return read(text, options).lines.filter(line => line.startsWith(`${PATH}:`));
}

/** `auth` in block style from its lines. */
export function auth(...lines: string[]): string {
  return `auth:\n${lines.map(line => `  ${line}\n`).join('')}`;
}
