import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';

/** A workspace on disk. */
export interface Workspace {
  path: string;
  /** The folder that it is in, for what is outside. */
  parent: string;
  /** The path of a file in it. */
  at(name: string): string;
}

/** Makes an empty workspace for each test, and removes it. */
export function useWorkspace(): Workspace {
  const workspace: Workspace = { path: '', parent: '', at: name => join(workspace.path, name) };
  beforeEach(() => {
    workspace.parent = mkdtempSync(join(tmpdir(), 'neon-auth-workspace-'));
    workspace.path = join(workspace.parent, 'repo');
    mkdirSync(workspace.path);
  });
  afterEach(() => rmSync(workspace.parent, { recursive: true, force: true }));
  return workspace;
}
