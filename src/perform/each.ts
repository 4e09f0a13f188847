import type { Call } from '../inputs/call.ts';
import { NeonError } from '../neon/errors.ts';
import type { Endpoint } from '../operations/declare.ts';
import type { Result } from '../report/result.ts';

/** The calls of the requests that an endpoint makes: one, or one for each item of its list. */
export function callsOf({ each }: Endpoint, call: Call): Call[] {
  return each ? (call[each] ?? []).map(item => ({ ...call, [each]: [item] })) : [call];
}

/**
 * Makes one request an item, in order. The first that fails ends it: what was done by then is in the result,
 * whose `failure` names what was not.
 */
export async function performEach(
  endpoint: Endpoint & { each: NonNullable<Endpoint['each']> },
  call: Call,
  one: (call: Call) => Promise<Result>,
): Promise<Result> {
  const { each } = endpoint;
  const calls = callsOf(endpoint, call);
  const done: { name: string; body: unknown; changed: boolean }[] = [];
  let response: unknown;
  const result = (): Result => ({
    did: doneText(done),
    changed: done.some(({ changed }) => changed),
    outputs: { [each]: done.map(({ body }) => body) },
    response,
  });
  for (const [at, item] of calls.entries()) {
    const name = String(item[each]?.[0]);
    try {
      const last = await one(item);
      response = last.response;
      done.push({ name, body: endpoint.body?.(item), changed: last.changed });
    } catch (failure) {
      if (!(failure instanceof NeonError)) throw failure;
      const left = calls.slice(at + 1).flatMap(({ [each]: items }) => items ?? []);
      const perhaps = failure.outcomeUnknown ? `, perhaps added` : '';
      const before = failure.outcomeUnknown && done.length === 0 ? '' : ` ${doneText(done)};`;
      failure.advice.unshift(
        `It was for ${name}${perhaps};${before} not tried: ${left.join(', ') || 'none'}.`,
      );
      if (done.length === 0) throw failure;
      return { ...result(), failure };
    }
  }
  return result();
}

function doneText(done: readonly { name: string; changed: boolean }[]): string {
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
