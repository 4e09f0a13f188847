import { lies } from './faults.ts';
import type { Observed } from './observed.ts';
import { API_KEY_SECRET } from './procedures.ts';

/** Whatever befell a rotation: what GitHub has is a valid key, and a key that was made is said to be. */
export function apiKeyProblems({ step, result, before, after, held }: Observed): string[] {
  const problems: string[] = [];
  const inUse = held[API_KEY_SECRET];
  if (inUse !== undefined && !after.api_keys.some(({ key }) => key === inUse))
    problems.push('the API key that is stored is not valid');
  if (step.inputs.operation !== 'rotate-api-key' || result.signal || step.faults.some(lies)) return problems;
  const made = after.api_keys.filter(({ id }) => !before.api_keys.some(one => one.id === id));
  const isSaid = ({ id, name }: { id: number; name: string }) =>
    result.outputs.api_key_id === String(id) || result.stdout.includes(name) || MAYBE.test(result.stdout);
  problems.push(...made.filter(one => !isSaid(one)).map(({ id }) => `nothing says that key ${id} was made`));
  const isOver = result.exitCode === 0 && !step.inputs.dry_run;
  if (isOver && made.length !== 1) problems.push(`success, but ${made.length} keys were made`);
  return problems;
}

const MAYBE = /may have been carried out/;
