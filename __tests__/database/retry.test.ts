import { describe, expect, test } from '@jest/globals';
import { ASKING, type Outcome, pollWait } from '../../src/database/retry.ts';
import { nextWait } from '../../src/http/retry.ts';

const wait = (outcome: Outcome, retries: number, remaining = 60_000) =>
  nextWait(ASKING, outcome, { retries, remaining, date: 0, random: 0.5 });
const refused = (state: string): Outcome => ({ kind: 'refused', state });

describe('a database is asked again', () => {
  test.each<[string, Outcome]>([
    ['after a connection that broke', { kind: 'lost' }],
    ['while it starts', refused('57P03')],
    ['after it was shut down', refused('57P01')],
    ['after too many connections', refused('53300')],
    ['after a connection exception', refused('08006')],
  ])('%s, as long as there is time', (_, outcome) => {
    expect([0, 1, 2, 3, 4, 5, 99].map(retries => wait(outcome, retries))).toEqual([
      250, 500, 1000, 2000, 4000, 5000, 5000,
    ]);
    expect(wait(outcome, 5, 5000)).toBeUndefined();
  });

  test.each<[string, Outcome]>([
    ['where nothing listens', { kind: 'not-connected' }],
    ['where Neon has no compute for it', refused('XX000')],
  ])('%s, for a while', (_, outcome) => {
    expect([wait(outcome, 0), wait(outcome, 7), wait(outcome, 8)]).toEqual([250, 5000, undefined]);
  });

  test.each<[string, Outcome]>([
    ['a wrong password', refused('28P01')],
    ['a database that is not there', refused('3D000')],
    ['what a role may not do', refused('42501')],
    ['a certificate that is not trusted', { kind: 'rejected' }],
  ])('never after %s', (_, outcome) => {
    expect(wait(outcome, 0)).toBeUndefined();
  });
});

test('rows are looked for at growing waits, and once more shortly before the time is over', () => {
  expect([0, 1, 2, 3, 4, 5, 99].map(polls => pollWait(polls, 60_000))).toEqual([
    200, 400, 800, 1600, 3200, 5000, 5000,
  ]);
  expect([pollWait(9, 3000), pollWait(0, 600), pollWait(0, 500), pollWait(0, -1)]).toEqual([
    2500,
    100,
    undefined,
    undefined,
  ]);
});
