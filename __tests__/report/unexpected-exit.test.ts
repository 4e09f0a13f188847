import '../support/toolkit.ts';
import { expect, test } from '@jest/globals';
import { NeonError } from '../../src/neon/errors.ts';
import { unexpectedExitText } from '../../src/report/unexpected-exit.ts';
import { OutputProblem } from '../../src/runner/step-outputs.ts';

const operation = { name: 'add-domains', findOut: 'Run list-domains.' };
const post = { request: { method: 'POST', path: '/p/domains' } };
const get = { request: { method: 'GET', path: '/p/domains' } };
const waiting = { ...post, waiting: new NeonError(post.request, '423 locked') };
const cancelled = { kind: 'signal', signal: 'SIGINT' } as const;

test('before anything is known of the step', () => {
  expect(unexpectedExitText(cancelled, {})).toBe(
    'The step was ended by SIGINT, as when a workflow is cancelled.',
  );
});

test.each([
  ['nothing', [], "No request to Neon's API was in flight."],
  ['a read', [get], 'In flight: GET /p/domains.'],
  [
    'a write',
    [post],
    'In flight: POST /p/domains. It may have been carried out all the same. Run list-domains.',
  ],
  ['a wait', [waiting], 'In flight: POST /p/domains (waiting to be sent again after: 423 locked).'],
  [
    'many',
    [post, get, get, get, get, get, get],
    'In flight: POST /p/domains, GET /p/domains, GET /p/domains, GET /p/domains, GET /p/domains and 2 more. It may have been carried out all the same. Run list-domains.',
  ],
])('with %s in flight', (_, inFlight, text) => {
  expect(unexpectedExitText(cancelled, { operation, inFlight })).toBe(
    `The step was ended by SIGINT, as when a workflow is cancelled. ${text}`,
  );
});

test('what was carried out before is reported', () => {
  const written = ['POST /a', 'POST /b', 'POST /c', 'POST /d', 'POST /e', 'POST /f'];
  expect(unexpectedExitText(cancelled, { operation, written })).toContain(
    'Carried out by then: POST /a, POST /b, POST /c, POST /d, POST /e and 1 more.',
  );
});

test('what was brought to destinations by then is reported', () => {
  const deliveries = ['Stored in a/b by then: A.'];
  expect(unexpectedExitText(cancelled, { written: ['POST /a'], deliveries })).toBe(
    'The step was ended by SIGINT, as when a workflow is cancelled. Carried out by then: POST /a. Stored in a/b by then: A.',
  );
});

test('an operation without findOut adds nothing', () => {
  expect(unexpectedExitText(cancelled, { operation: { name: 'x' }, inFlight: [post] })).toMatch(
    /all the same\.$/,
  );
});

test.each([
  [new Error('boom'), 'Unexpected error: boom. Please report it'],
  [new Error('a\n::error::b.'), 'Unexpected error: a ::error::b. Please report it'],
  ['text', 'Unexpected error: text. Please report it'],
  [undefined, 'Unexpected error: undefined. Please report it'],
  [null, 'Unexpected error: null. Please report it'],
])('whatever is thrown: %p', (error, text) => {
  expect(unexpectedExitText({ kind: 'error', error }, {})).toContain(text);
});

test('outputs that cannot be written are no mistake of the action', () => {
  const text = unexpectedExitText(
    { kind: 'error', error: new OutputProblem('Output x: EACCES.') },
    { written: ['POST /a'] },
  );
  expect(text).toBe('Output x: EACCES. Carried out by then: POST /a.');
});
