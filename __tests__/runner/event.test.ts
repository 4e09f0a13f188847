import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isRestrictedFork, pullRequestNumber, withReasons } from '../../src/runner/event.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'event-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The environment of a run for an event. */
function environment(event: unknown, name = 'pull_request'): NodeJS.ProcessEnv {
  const path = join(folder, 'event.json');
  writeFileSync(path, typeof event === 'string' ? event : JSON.stringify(event));
  return { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path };
}

const ofRepositories = (head: object | null, base = 'ours/app') => ({
  pull_request: { head: { repo: head }, base: { repo: { full_name: base } } },
});
const KEY = { input: 'api_key', message: 'is required, or NEON_API_KEY in the environment' };
const FORK =
  '; this run belongs to a pull request of a fork, and workflows of forks get no secrets: run it on pushes, or leave it out there';

describe('a missing secret', () => {
  test.each([
    ['a fork', { full_name: 'theirs/app' }],
    ['a fork that is deleted', null],
  ])('in a pull request of %s has that reason', (_, head) => {
    const token = { input: 'github_token', message: 'is required with github_secrets' };
    const env = environment(ofRepositories(head));
    expect(withReasons([KEY, token], env).map(({ message }) => message)).toEqual([
      KEY.message + FORK,
      token.message + FORK,
    ]);
  });

  test.each<[string, unknown, string]>([
    ['a pull request of this repository', ofRepositories({ full_name: 'ours/app' }), 'pull_request'],
    ['pull_request_target, which gets secrets', ofRepositories({ full_name: 'x/y' }), 'pull_request_target'],
    ['a push', { ref: 'refs/heads/main' }, 'push'],
    ['an event that is no JSON', '{', 'pull_request'],
    ['an event that is null', 'null', 'pull_request'],
    ['an event of another shape', { pull_request: 5 }, 'pull_request'],
  ])('in %s has none', (_, event, name) => {
    expect(withReasons([KEY], environment(event, name))).toEqual([KEY]);
  });

  test('in a run that Dependabot started has that reason', () => {
    const own = environment(ofRepositories({ full_name: 'ours/app' }));
    const [problem] = withReasons([KEY], { ...own, GITHUB_ACTOR: 'dependabot[bot]' });
    expect(problem?.message).toContain('was started by Dependabot');
    expect(withReasons([KEY], { ...own, GITHUB_ACTOR: 'dependabot' })).toEqual([KEY]);
  });

  test('has none where there is no event', () => {
    expect(withReasons([KEY], {})).toEqual([KEY]);
    expect(withReasons([KEY], { GITHUB_EVENT_NAME: 'pull_request' })).toEqual([KEY]);
    const gone = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: join(folder, 'none.json') };
    expect(withReasons([KEY], gone)).toEqual([KEY]);
  });
});

describe('the pull request of a run', () => {
  test.each<[string, unknown, number | undefined]>([
    ['pull_request', { pull_request: { number: 5 } }, 5],
    ['pull_request_target', { number: 7, pull_request: { number: 7 } }, 7],
    ['pull_request_review', { review: {}, pull_request: { number: 5 } }, 5],
    ['a comment on a pull request', { issue: { number: 6, pull_request: { url: 'x' } } }, 6],
    ['a comment on an issue', { issue: { number: 6 } }, undefined],
    ['a push', { ref: 'refs/heads/main' }, undefined],
    ['a number that is a text', { pull_request: { number: '5/../6' } }, undefined],
    ['a number that is none', { pull_request: { number: 0 } }, undefined],
    ['null', null, undefined],
    ['a list', [], undefined],
    ['no JSON', '{', undefined],
  ])('of %s', (_, event, number) => {
    expect(pullRequestNumber(environment(event))).toBe(number);
  });

  test('is none without an event', () => {
    expect(pullRequestNumber({})).toBeUndefined();
  });

  test.each([
    ['pull_request', true],
    ['pull_request_review', true],
    ['pull_request_review_comment', true],
    ['pull_request_target', false],
    ['issue_comment', false],
  ])('is one of a fork that may do less: %s, %j', (name, expected) => {
    expect(isRestrictedFork(environment(ofRepositories({ full_name: 'theirs/app' }), name))).toBe(expected);
  });
});

test('what else is wrong has no reason', () => {
  const env = environment(ofRepositories({ full_name: 'theirs/app' }));
  const others = [
    { input: 'api_key', message: 'holds a space' },
    { input: 'project_id', message: 'is required' },
  ];
  expect(withReasons(others, env)).toEqual(others);
});
