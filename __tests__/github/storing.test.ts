import '../support/toolkit.ts';
import { describe, expect, test } from '@jest/globals';
import type { GitHubSecrets } from '../../src/github/client.ts';
import { GitHubError } from '../../src/github/errors.ts';
import { failureText, progressText } from '../../src/github/stored-text.ts';
import {
  type CheckedTarget,
  interference,
  nothingStored,
  type Stored,
  storeAll,
  storingTime,
} from '../../src/github/storing.ts';
import { targetOf } from '../../src/github/target.ts';

const KEY = { key_id: 'k1', key: 'a' };
const AT = Date.UTC(2026, 0, 1, 12, 0, 0);
const target = targetOf('octo-org/octo-repo', undefined);

/** A target whose client does what it is told. */
function checked(secrets: Partial<GitHubSecrets>): CheckedTarget {
  const never = () => Promise.reject(new Error('not asked for'));
  const all = { publicKey: never, checkWrite: never, access: never, store: never, updatedAt: never };
  return { target, secrets: { ...all, ...secrets }, key: KEY, access: new Map(), times: undefined };
}
const storing = (store: GitHubSecrets['store']) => checked({ store });
const VALUES: [string, string][] = ['A', 'B', 'C'].map(name => [name, 'x']);
const stored = (names: Record<string, number | undefined>): Stored => ({
  ...nothingStored(),
  stored: new Map(Object.entries(names)),
});

test.each([
  [0, 1, 0],
  [1, 1, 1_000],
  [2, 1, 1_500],
  [100, 1, 50_500],
  [2, 5, 1_500],
  [2, 6, 2_500],
])('storing %i secrets in %i targets takes %i ms at the least', (secrets, targets, milliseconds) => {
  expect(storingTime(secrets, targets)).toBe(milliseconds);
});

describe('storeAll', () => {
  test('shows at each moment what is stored, what is in flight and what is left', async () => {
    const done = nothingStored(VALUES);
    const seen: unknown[] = [];
    const target = storing(async () => {
      seen.push([[...done.stored.keys()], done.flying, [...done.left]]);
      return { key: KEY, at: AT };
    });
    await storeAll(target, VALUES, done);
    expect(seen).toEqual([
      [[], 'A', ['B', 'C']],
      [['A'], 'B', ['C']],
      [['A', 'B'], 'C', []],
    ]);
    expect(done).toMatchObject({ left: [], flying: undefined, failed: new Map(), doubtful: new Map() });
    expect([...done.stored]).toEqual(VALUES.map(([name]) => [name, AT]));
  });

  test('says mixed where some are new and some are not', async () => {
    const done = await storeAll(
      storing(async name => {
        if (name === 'B') throw new GitHubError('PUT /b: 422 no');
        return { key: KEY, at: AT };
      }),
      VALUES,
    );
    expect(failureText([{ target, done }], [], [])).toBe(
      'PUT /b: 422 no. Stored in octo-org/octo-repo: A, C. Not stored: B. They are mixed: new values beside old or missing ones.',
    );
  });

  test('says nothing of mixed where none is stored, and asks no more after what holds for all', async () => {
    const asked: string[] = [];
    const done = await storeAll(
      storing(async name => {
        asked.push(name);
        throw new GitHubError('PUT: 403 no', { forAll: true });
      }),
      VALUES,
    );
    expect(asked).toEqual(['A']);
    expect([...done.failed.keys(), ...done.left]).toEqual(['A', 'B', 'C']);
    expect(failureText([{ target, done }], [], [])).not.toContain('mixed');
  });

  test('says perhaps where a response was lost, and goes on', async () => {
    const done = await storeAll(
      storing(async name => {
        if (name !== 'B') throw new GitHubError('PUT: lost', { outcomeUnknown: true });
        return { key: KEY, at: AT };
      }),
      VALUES,
    );
    const lost = new Map(['A', 'C'].map(name => [name, 'PUT: lost.']));
    expect(done).toMatchObject({ doubtful: lost, failed: new Map() });
    const text = 'PUT: lost. Stored in octo-org/octo-repo: B. Perhaps stored: A, C.';
    expect(failureText([{ target, done }], [], [])).toBe(text);
    expect(failureText([{ target, done }], ['D'], [])).toBe(`${text} Not stored: D.`);
  });

  test('says the same reason once, and none stored', async () => {
    const done = await storeAll(
      storing(async () => {
        throw new GitHubError('PUT: 422 no');
      }),
      VALUES,
    );
    expect(failureText([{ target, done }], ['D'], [])).toBe(
      'PUT: 422 no. Stored in octo-org/octo-repo: none. Not stored: A, B, C, D.',
    );
  });

  test('takes a fault of the action for that of one secret', async () => {
    const done = await storeAll(
      storing(async name => {
        if (name !== 'C') throw new TypeError(`no\n${name}`);
        return { key: KEY, at: undefined };
      }),
      VALUES,
    );
    expect([...done.failed]).toEqual(['A', 'B'].map(name => [name, `${name}: TypeError: no ${name}.`]));
    expect([...done.stored]).toEqual([['C', undefined]]);
  });

  test('seals with the key that the last one took', async () => {
    const keys: string[] = [];
    await storeAll(
      storing(async (name, _, key) => {
        keys.push(key.key_id);
        return { key: { key_id: `after ${name}`, key: 'b' }, at: AT };
      }),
      VALUES,
    );
    expect(keys).toEqual(['k1', 'after A', 'after B']);
  });
});

describe('interference', () => {
  const listed = (times: Record<string, number>) =>
    checked({ updatedAt: async () => new Map(Object.entries(times)) });

  test('is a write by somebody else after this step had stored', async () => {
    const found = await interference(listed({ A: AT + 2_000, B: AT }), stored({ A: AT, b: AT }));
    expect(found).toBe(
      'In octo-org/octo-repo, A was written by somebody else at 2026-01-01T12:00:02.000Z, after this step had stored it: both runs may have stored halves of different pairs. Run it again, one run at a time (concurrency in the workflow).',
    );
  });

  test('names all that were written, and when the last was', async () => {
    const found = await interference(listed({ A: AT + 3_000, B: AT + 2_000 }), stored({ A: AT, B: AT }));
    expect(found).toContain(', A, B was written by somebody else at 2026-01-01T12:00:03.000Z');
  });

  test('names the capitals that GitHub makes of a name by the name that was given', async () => {
    expect(await interference(listed({ B: AT + 1_000 }), stored({ b: AT }))).toContain(', b was written');
  });

  test.each<[string, Record<string, number>, Record<string, number | undefined>]>([
    ['own writes', { A: AT, B: AT + 1_000 }, { A: AT, B: AT + 1_000 }],
    ['own writes that took until the next second', { A: AT - 1_000 }, { A: AT }],
    ['secrets of others', { OTHER: AT + 60_000 }, { A: AT }],
    ['what is not listed', {}, { A: AT }],
    ['a response without a date', { A: AT + 60_000 }, { A: undefined }],
  ])('is not %s', async (_, times, ours) => {
    expect(await interference(listed(times), stored(ours))).toBeUndefined();
  });
});

test.each<[string, { stored?: string[]; flying?: string; left?: string[] }, string]>([
  [
    'nothing yet',
    { flying: 'A', left: ['B'] },
    'none. A was in flight and is perhaps stored. Not stored: B. Run the step again, or store its outputs, which are set.',
  ],
  [
    'the first',
    { stored: ['A'], flying: 'B' },
    'A. B was in flight and is perhaps stored. They are mixed: new values beside old or missing ones. Run the step again, or store its outputs, which are set.',
  ],
  [
    'the first of four',
    { stored: ['A'], flying: 'B', left: ['C', 'D'] },
    'A. B was in flight and is perhaps stored. Not stored: C, D. They are mixed: new values beside old or missing ones. Run the step again, or store its outputs, which are set.',
  ],
  ['all', { stored: ['A', 'B'] }, 'A, B.'],
])('what was stored by then is reported: %s', (_, { stored: names = [], flying, left = [] }, text) => {
  const stored = new Map(names.map(name => [name, undefined]));
  const done = { ...nothingStored(), stored, flying, left };
  expect(progressText([{ target: targetOf('a/b', undefined), done }])).toBe(`Stored in a/b by then: ${text}`);
});

test('of what has not begun no progress is reported', () => {
  expect(progressText([{ target, done: nothingStored(VALUES) }])).toBeUndefined();
});

describe('several targets', () => {
  const at = (line: string) => ({ ...target, line });
  const [all, none, half, perhaps] = [
    { target: at('a/all'), done: stored({ A: AT, B: AT }) },
    {
      target: at('a/none'),
      done: {
        ...nothingStored(),
        failed: new Map([
          ['A', 'no.'],
          ['B', 'no.'],
        ]),
      },
    },
    { target: at('a/half'), done: { ...stored({ A: AT }), failed: new Map([['B', 'no.']]) } },
    {
      target: at('a/perhaps'),
      done: {
        ...nothingStored(),
        doubtful: new Map([
          ['A', 'lost.'],
          ['B', 'lost.'],
        ]),
      },
    },
  ];

  test('are named where some have the new values and others the old ones', () => {
    expect(failureText([all, none], [], [])).toBe(
      'no. Stored in a/all: A, B. Stored in a/none: none. Not stored: A, B. They are mixed: new values in a/all; old ones, or none, in a/none.',
    );
    expect(failureText([all, none, half, perhaps], [], [])).toContain(
      'They are mixed: new values in a/all; old ones, or none, in a/none; some new or perhaps new in a/half, a/perhaps.',
    );
  });

  test('are not mixed where none, or each, has them', () => {
    expect(failureText([none, perhaps], [], [])).not.toContain('mixed');
    expect(failureText([all, all], ['C'], ["Neon's response has no c."])).not.toContain('mixed');
    expect(progressText([all, all])).toBe('Stored in a/all by then: A, B. Stored in a/all by then: A, B.');
  });

  test('are mixed where a step is ended in between', () => {
    const flying = { target: at('a/flying'), done: { ...nothingStored(), flying: 'A', left: ['B'] } };
    const left = { target: at('a/left'), done: nothingStored(VALUES) };
    expect(progressText([all, flying, left])).toBe(
      'Stored in a/all by then: A, B. Stored in a/flying by then: none. A was in flight and is perhaps stored. Not stored: B. Stored in a/left by then: none. Not stored: A, B, C. They are mixed: new values in a/all; old ones, or none, in a/left; some new or perhaps new in a/flying. Run the step again, or store its outputs, which are set.',
    );
  });
});
