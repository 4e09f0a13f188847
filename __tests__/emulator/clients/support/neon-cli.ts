import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { offer } from '../../auth/support/ipc.ts';

// A process a command takes a second to load, so all commands run in this one: the CLI's entry is evaluated anew for
// each, with arguments, output and exit of its own, and a command has ended when nothing is left to wait for.
const home = mkdtempSync(join(tmpdir(), 'neon-cli-'));
process.env.HOME = home;
process.env.CI = 'true';
process.on('exit', () => rmSync(home, { recursive: true, force: true }));

/** How a command of Neon's CLI ended. */
export interface Run {
  code: number;
  /** What it wrote to stdout and stderr. */
  output: string;
}

const EXIT = new Error('the command ends');
const ENTRY = import.meta.resolve('neon/package.json').replace('package.json', 'dist/index.js');
let code: number | undefined;
let output = '';
let count = 0;

const { exit } = process;
process.once('disconnect', () => Object.assign(process, { exit }));
process.exit = ((wanted = 0) => {
  code ??= Number(wanted);
  throw EXIT;
}) as typeof process.exit;
process.on('unhandledRejection', error => {
  if (error === EXIT) return;
  code ??= 1;
  output += String(error);
});
const capture = ((chunk: unknown, ...rest: unknown[]) => {
  output += chunk;
  const last = rest.at(-1);
  if (typeof last === 'function') last();
  return true;
}) as typeof process.stdout.write;
process.stdout.write = capture;
process.stderr.write = capture;

const table = {
  async run(...args: string[]): Promise<Run> {
    process.argv = [process.execPath, 'neon', ...args];
    code = undefined;
    output = '';
    count += 1;
    const ended = new Promise(resolve => process.once('beforeExit', resolve));
    process.channel?.unref();
    await import(`${ENTRY}?${count}`);
    await ended;
    process.channel?.ref();
    return { code: code ?? 0, output };
  },
};

/** What `start('neon-cli.ts')` gives. */
export type NeonCliTable = typeof table;

offer(table);
