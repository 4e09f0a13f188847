import fc from 'fast-check';
import type { HttpResponse } from '../../src/http/transport.ts';
import { TransportError } from '../../src/http/transport-error.ts';

/** The process ends here: nothing that follows is done. What it would report then is asked for. */
export class Killed extends Error {}

/** What happens to a request: before Neon or the service has it, or after it was carried out. */
const happening = fc.constantFrom(
  'lost-before',
  'lost-after',
  'kill-before',
  'kill-after',
  'not-connected',
  ...[403, 409, 422, 423, 502, 503].map(status => `status-${status}-before` as const),
  ...[502, 503].map(status => `status-${status}-after` as const),
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;
export type Faults = Partial<Record<number, Happening>>;

/** By the number of the request to Neon, and of that to the auth service: often two in a row, as of one that is repeated. */
export const faultsUpTo = (max: number) =>
  fc
    .array(fc.tuple(fc.nat({ max }), fc.array(happening, { minLength: 1, maxLength: 2 })), { maxLength: 2 })
    .map(list =>
      Object.fromEntries(list.flatMap(([first, some]) => some.map((one, at) => [first + at, one]))),
    );
/**
 * What goes wrong with the next requests to Neon and to the auth service. Once the process has ended nothing is carried
 * out any more.
 * @param onEnd is called in that moment.
 */
export function faulty<Side extends string>(
  faults: Record<Side, Faults>,
  onEnd: () => void,
): Record<Side, { before(): HttpResponse | undefined; after(): HttpResponse | undefined }> {
  let isOver = false;
  const end = (): never => {
    if (!isOver) onEnd();
    isOver = true;
    throw new Killed();
  };
  const sideOf = (list: Faults) => {
    let [count, current]: [number, Happening | undefined] = [0, undefined];
    const act = (): HttpResponse => {
      const [kind, status] = (current ?? '').split('-');
      if (current === 'not-connected')
        throw new TransportError('not-connected', 'the connection was refused');
      if (kind === 'kill') return end();
      if (kind === 'lost') throw new TransportError('lost', 'the connection broke before a response came');
      // A gateway's 502; the others as Neon's own.
      const body = status === '502' ? '<html>' : '{"message":"emulated","code":"C"}';
      return { status: Number(status), headers: {}, body };
    };
    return {
      before() {
        if (isOver) return end();
        current = list[count++];
        return current && !current.endsWith('-after') ? act() : undefined;
      },
      after: () => (current?.endsWith('-after') ? act() : undefined),
    };
  };
  const sides = Object.entries<Faults>(faults).map(([side, list]) => [side, sideOf(list)]);
  return Object.fromEntries(sides);
}
