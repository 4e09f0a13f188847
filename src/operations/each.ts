import { NeonError } from '../neon/errors.ts';
import type { Call, Endpoint } from './declare.ts';
import type { Result } from './perform.ts';

/** The calls of the requests that an endpoint makes: one, or one for each item of its list. */
export function callsOf({ each }: Endpoint, call: Call): Call[] {
  return each ? (call[each] ?? []).map(item => ({ ...call, [each]: [item] })) : [call];
}

/**
 * Carries out one request an item, in order. The first that fails ends it: what was done by then is in the result,
 * whose `failure` tells what was not.
 * Throws NeonError when nothing was done.
 */
export async function carryOutEach(
  endpoint: Endpoint & { each: NonNullable<Endpoint['each']> },
  call: Call,
  one: (call: Call) => Promise<Result>,
): Promise<Result> {
  const { each } = endpoint;
  const calls = callsOf(endpoint, call);
  const done: { name: string; body: unknown; changed: boolean }[] = [];
  let response: unknown;
  const result = (): Result => ({
    did: told(done),
    changed: done.some(({ changed }) => changed),
    outputs: { [each]: done.map(({ body }) => body) },
    response,
  });
  for (const [at, item] of calls.entries()) {
    const name = String(item[each]?.[0]);
    try {
      const { changed, response: answer } = await one(item);
      response = answer;
      done.push({ name, body: endpoint.body?.(item), changed });
    } catch (failure) {
      if (!(failure instanceof NeonError)) throw failure;
      const left = calls.slice(at + 1).flatMap(({ [each]: items }) => items ?? []);
      failure.advice.unshift(`It was for ${name}; ${told(done)}; not tried: ${left.join(', ') || 'none'}.`);
      if (done.length === 0) throw failure;
      return { ...result(), failure };
    }
  }
  return result();
}

function told(done: readonly { name: string; changed: boolean }[]): string {
  const names = (changed: boolean) => done.filter(one => one.changed === changed).map(({ name }) => name);
  const texts = [
    ['added', names(true)],
    ['existed already', names(false)],
  ] as const;
  const parts = texts
    .filter(([, list]) => list.length > 0)
    .map(([what, list]) => `${what}: ${list.join(', ')}`);
  return parts.join('; ') || 'none was added';
}
