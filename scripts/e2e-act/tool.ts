import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A program that Go builds from source, at a version of its own. */
export interface GoTool {
  name: string;
  /** As `go install` takes it. */
  module: string;
  version: string;
}

export const ACT: GoTool = { name: 'act', module: 'github.com/nektos/act', version: 'v0.2.89' };

const KEPT = resolve('node_modules/.cache/neon-auth-tools');

/** The path of a tool, built where it is not there yet; undefined where there is no Go to build it. */
export function goTool({ name, module, version }: GoTool): string | undefined {
  const folder = join(KEPT, `${name}-${version}`);
  const path = join(folder, name);
  if (existsSync(path)) return path;
  if (spawnSync('go', ['version']).status !== 0) return undefined;
  console.log(`building ${name} ${version} with Go`);
  execFileSync('go', ['install', `${module}@${version}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, GOBIN: folder, GOFLAGS: '-mod=mod' },
  });
  return path;
}

/** What to do where a tool is missing. */
export function missingText({ name, module, version }: GoTool): string {
  return `${name} is missing, and there is no Go to build it: install Go, or ${name} (go install ${module}@${version}).`;
}
