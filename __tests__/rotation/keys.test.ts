import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ApiKey, newName, oldKeys, orphans } from '../../src/rotation/keys.ts';

let ids = 0;
const key = (name: string, rest: Partial<ApiKey> = {}): ApiKey => {
  return { id: ++ids, name, createdAt: ids, projectId: undefined, ...rest };
};
const at = (day: number) => newName('ci', new Date(Date.UTC(2026, 0, day)));
const namesOf = (keys: readonly ApiKey[]) => keys.map(({ name }) => name);
const sorted = (keys: readonly ApiKey[], keep = 1, projectId?: string) =>
  oldKeys(keys, { keyName: 'ci', projectId, keep });

test('a new key is named as its rotation, and with the time, within the 64 characters that Neon takes', () => {
  expect(at(5)).toBe('ci 2026-01-05T00:00:00.000Z');
  expect(newName('x'.repeat(39), new Date())).toHaveLength(64);
});

describe('what a rotation may revoke', () => {
  test.each([
    [0, [], [at(3), at(2), at(1)]],
    [1, [at(3)], [at(2), at(1)]],
    [2, [at(3), at(2)], [at(1)]],
    [9, [at(3), at(2), at(1)], []],
  ])('beyond the newest %i', (keep, kept, revoked) => {
    const found = sorted([key(at(1)), key(at(2)), key(at(3))], keep);
    expect([namesOf(found.kept), namesOf(found.revoked)]).toEqual([kept, revoked]);
  });

  test.each([
    'ci deploy',
    'ci deploy 2026-01-05T00:00:00.000Z',
    'ci 2026-01-05',
    'ci  2026-01-05T00:00:00.000Z',
    'ci 2026-01-05T00:00:00.000Z ',
    'ci 2026-01-05T00:00:00.000Z 2026-01-05T00:00:00.000Z',
    'cii 2026-01-05T00:00:00.000Z',
    'CI 2026-01-05T00:00:00.000Z',
    '2026-01-05T00:00:00.000Z',
    ' 2026-01-05T00:00:00.000Z',
  ])('not %j, which is another name', name => {
    expect(sorted([key(name)], 0)).toEqual({ kept: [], revoked: [], byHand: [] });
  });

  test('not one named exactly so, which somebody has made; it does not count either', () => {
    const found = sorted([key('ci', { createdAt: 999 }), key(at(1)), key(at(2))]);
    expect([namesOf(found.kept), namesOf(found.revoked), namesOf(found.byHand)]).toEqual([
      [at(2)],
      [at(1)],
      ['ci'],
    ]);
  });

  test('not of another project, nor of all where one is given', () => {
    const keys = [key(at(1)), key(at(2), { projectId: 'p' }), key(at(3), { projectId: 'q' })];
    expect(namesOf(sorted(keys, 0).revoked)).toEqual([at(1)]);
    expect(namesOf(sorted(keys, 0, 'p').revoked)).toEqual([at(2)]);
  });

  test('the newest by time, and of one time by id', () => {
    const [one, two] = [key(at(1), { createdAt: 7 }), key(at(1), { createdAt: 7 })];
    expect(sorted([one, two]).kept).toEqual([two]);
  });

  test('whatever is there, each key is kept or revoked, and never more are kept than asked', () => {
    const names = fc.constantFrom('ci', at(1), at(2), 'ci x', 'other');
    fc.assert(
      fc.property(fc.array(names, { maxLength: 12 }), fc.nat({ max: 4 }), (given, keep) => {
        const keys = given.map(name => key(name));
        const { kept, revoked, byHand } = sorted(keys, keep);
        const rotated = keys.filter(({ name }) => [at(1), at(2)].includes(name));
        expect(new Set([...kept, ...revoked])).toEqual(new Set(rotated));
        expect(kept).toHaveLength(Math.min(keep, rotated.length));
        expect(byHand).toEqual(keys.filter(({ name }) => name === 'ci'));
      }),
    );
  });
});

test('keys of the same name that were not there before, and are not the one that is known, are orphans', () => {
  const before = [key(at(1))];
  const [known, lost] = [key(at(9)), key(at(9))];
  const now = [...before, known, lost, key(at(8))];
  expect(orphans(now, { name: at(9), id: known.id, before })).toEqual([lost]);
  expect(orphans(now, { name: at(9), before })).toEqual([known, lost]);
  expect(orphans(now, { name: at(1), before })).toEqual([]);
});
