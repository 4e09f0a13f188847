import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { actionNode } from '../local-runner/node.ts';
import { soak } from './soak/run.ts';

// npm run soak -- --seed 1 --steps 500 [--procedure rotate-api-key]: many steps of the bundle in a row, with faults that the seed decides.
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    steps: { type: 'string', default: '500' },
    procedure: { type: 'string' },
  },
});
const [seed, steps] = [Number(values.seed), Number(values.steps)];
if (!Number.isInteger(seed) || !(steps > 0)) throw new Error('--seed and --steps take whole numbers');

const only = values.procedure ? ` --procedure ${values.procedure}` : '';

console.log(`seed ${seed}, ${steps} steps, Node ${actionNode().version}`);
const started = performance.now();
const { problems, ...counts } = await soak(seed, steps, console.log, values.procedure);
for (const [name, count] of Object.entries(counts)) console.log(`${name.padEnd(10)} ${count}`);
console.log(`problems   ${problems.length}`);
console.log(
  `${((performance.now() - started) / 1000).toFixed(0)} s; the same again: npm run soak -- --seed ${seed} --steps ${steps}${only}`,
);
if (problems.length > 0) process.exitCode = 1;
