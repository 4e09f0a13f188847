import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { actionNode } from '../local-runner/node.ts';
import { runStep, type StepOptions } from '../local-runner/run-step.ts';
import { excessLoaded, loadedFiles } from './bench-loaded.ts';
import { distFiles, kilobytes } from './dist-files.ts';

const WARM_UP_PAIRS = 5;
const bundle = join(import.meta.dirname, '..', 'dist', 'index.js');
const bare = join(import.meta.dirname, 'bench-bare.cjs');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pairs: { type: 'string', default: '60' }, check: { type: 'string' } },
});
const server = await startServer();
try {
  if (positionals[0] === 'users') await (await import('./bench/users.ts')).benchUsers();
  else await bench(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  server.close();
}

async function bench(apiHost: string): Promise<void> {
  const node = actionNode();
  const inputs = {
    operation: 'list-integrations',
    api_key: 'bench_0123456789',
    project_id: 'quiet-river-12345678',
    auth_provider: 'stack',
    api_host: apiHost,
  };
  const step = (action: string): StepOptions => ({ inputs, action, node: node.path });
  const pairs = await measurePairs(step(bundle), step(bare), positive('pairs', values.pairs));
  console.log(`Node ${node.version}${node.note ? ` (${node.note})` : ''}, ${pairs.length} pairs`);
  console.log(`bundle  ${median(pairs.map(pair => pair.bundle)).toFixed(1)} ms`);
  console.log(`bare    ${median(pairs.map(pair => pair.bare)).toFixed(1)} ms`);
  const ratio = median(pairs.map(pair => pair.bundle / pair.bare));
  console.log(`ratio   ${ratio.toFixed(3)} (median of the pairs' ratios)`);

  console.log(`sizes   ${sizes(dirname(bundle))}`);
  const files = await loadedFiles(step(bundle));
  console.log(`loaded  ${files.map(file => basename(file)).join(', ')}`);
  const excess = excessLoaded(files);
  if (excess.length > 0) throw new Error(`a plain call should not load ${excess.join(', ')}`);
  if (values.check !== undefined && ratio > positive('check', values.check)) {
    throw new Error(`the ratio ${ratio.toFixed(3)} is over ${values.check}`);
  }
}

/** Times both sides in turn, each first in every other pair so that neither gains from its place. */
async function measurePairs(a: StepOptions, b: StepOptions, count: number) {
  const pairs: { bundle: number; bare: number }[] = [];
  for (let pair = -WARM_UP_PAIRS; pair < count; pair++) {
    const first = await time(pair % 2 === 0 ? a : b);
    const second = await time(pair % 2 === 0 ? b : a);
    if (pair < 0) continue;
    pairs.push(pair % 2 === 0 ? { bundle: first, bare: second } : { bundle: second, bare: first });
  }
  return pairs;
}

/** Milliseconds from the start to the exit of a call that has to succeed. */
async function time(step: StepOptions): Promise<number> {
  const result = await runStep(step);
  if (result.exitCode === 0 && result.outputs.integrations === '[]') return result.durationMs;
  const shown = `${result.log}\n${result.stderr}`.slice(0, 1000);
  throw new Error(`${basename(step.action ?? '')} ended with ${result.exitCode} and no output:\n${shown}`);
}

/** In this process, which only waits while a call runs. */
async function startServer(): Promise<Server> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end('{"data":[]}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function positive(name: string, text: string): number {
  const number = Number(text);
  if (number > 0) return number;
  throw new Error(`--${name} takes a number over 0, not "${text}"`);
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]];
  return (low + high) / 2;
}

/** What a step downloads and may load: `index.js 144.7 KB, 307.index.js 23.9 KB (src/delivery.ts)`. */
function sizes(dist: string): string {
  const files = distFiles(dist).filter(({ name }) => name.endsWith('.js'));
  const shown = files.map(
    ({ name, bytes, holds }) => `${name} ${kilobytes(bytes)}${holds ? ` (${holds})` : ''}`,
  );
  return shown.join(', ');
}
