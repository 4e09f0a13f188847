import { expect, test } from '@jest/globals';
import { sharingLimits } from '../../src/github/limits.ts';
import { sideBySide } from '../../src/http/side-by-side.ts';
import type { HttpRequest } from '../../src/http/transport.ts';
import { realEffects } from '../support/github.ts';

const asked = (url: string): HttpRequest => ({ method: 'PUT', url, headers: {}, timeout: 60_000 });

test('a rate limit that refuses one request holds the others back, unless it lasts beyond the deadline', async () => {
  const seen: [url: string, at: number, timeout: number][] = [];
  const effects = realEffects();
  const refused: Record<string, string> = { a: '7', c: '3600' };
  const shared = sharingLimits(
    {
      ...effects,
      send: async ({ url, timeout }) => {
        seen.push([url, effects.now(), timeout]);
        const after = refused[url];
        return { status: after ? 429 : 204, headers: { ...(after && { 'retry-after': after }) }, body: '' };
      },
    },
    120_000,
  );
  for (const url of ['a', 'b', 'c', 'd']) await shared.send(asked(url));
  expect(seen).toEqual([
    ['a', 0, 60_000],
    ['b', 7_000, 53_000],
    ['c', 7_000, 60_000],
    ['d', 7_000, 60_000],
  ]);
});

test('side by side are so many at most, in their order', async () => {
  let flying = 0;
  let most = 0;
  const begun: number[] = [];
  const results = await sideBySide([1, 2, 3, 4, 5, 6, 7], 3, async item => {
    begun.push(item);
    most = Math.max(most, ++flying);
    await new Promise(resolve => setImmediate(resolve));
    flying--;
    return item * 2;
  });
  expect([most, begun, results]).toEqual([3, [1, 2, 3, 4, 5, 6, 7], [2, 4, 6, 8, 10, 12, 14]]);
  expect(await sideBySide([], 3, async () => 1)).toEqual([]);
});

test('side by side, what each gives is in the order of the items, whichever ends first', async () => {
  let now = 0;
  let most = 0;
  const done = await sideBySide([...[3, 1, 2, 5, 4].entries()], 2, async ([index, item]) => {
    most = Math.max(most, ++now);
    await new Promise(resolve => setTimeout(resolve, item));
    now--;
    return item * 10 + index;
  });
  expect([done, most]).toEqual([[30, 11, 22, 53, 44], 2]);
});
