import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { splitLines, takeLines } from './commands.ts';

/** How a process ended and what it wrote. */
export interface ProcessEnd {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  /** `performance.now()` at its exit. */
  endedAt: number;
}

/** What the runner waits for output that a step's own children still hold open. */
const STREAM_GRACE_MS = 5_000;

/**
 * Collects a process's output, handing each line on as it comes, from either stream: the runner obeys commands
 * on both. Kills it after `timeoutMs`.
 */
export function watchProcess(
  child: ChildProcess,
  onLine: (line: string) => void,
  timeoutMs: number,
): Promise<ProcessEnd> {
  const stdout = collect(child.stdout, onLine);
  const stderr = collect(child.stderr, onLine);
  const timeout = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
  let grace: NodeJS.Timeout | undefined;
  let endedAt = 0;
  return new Promise<ProcessEnd>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => {
      endedAt = performance.now();
      grace = setTimeout(() => {
        child.stdout?.destroy();
        child.stderr?.destroy();
      }, STREAM_GRACE_MS);
    });
    child.once('close', (exitCode, signal) =>
      resolve({ exitCode, signal, stdout: stdout(), stderr: stderr(), endedAt }),
    );
  }).finally(() => {
    clearTimeout(timeout);
    clearTimeout(grace);
  });
}

/** Gives a function that hands on an unfinished last line and returns all that was written. */
function collect(stream: Readable | null, onLine: (line: string) => void): () => string {
  let text = '';
  let rest = '';
  stream?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    const taken = takeLines(rest + chunk);
    rest = taken.rest;
    taken.lines.forEach(onLine);
  });
  return () => {
    splitLines(rest).forEach(onLine);
    return text;
  };
}
