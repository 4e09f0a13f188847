import { describe, expect, test } from '@jest/globals';
import { KINDS } from '../scripts/soak/inputs.ts';
import type { Observed } from '../scripts/soak/observed.ts';
import { randomFrom } from '../scripts/soak/random.ts';
import type { Integration } from '../scripts/soak/state.ts';
import { randomStep } from '../scripts/soak/steps.ts';
import { problemsOf } from '../scripts/soak/verify.ts';
import { requiredInputs } from '../src/plan/problems.ts';
import { error, observed, project, request, step, withAuth } from './support/observed.ts';

const post = (status?: number) => request('POST', '/x', status);
/** A project whose integration has that secret key. */
const withKey = (secret_server_key: string) =>
  withAuth({ keys: { secret_server_key } as Integration['keys'] }, 'stack');
const rotated = { before: withKey('ssk_old'), after: withKey('ssk_new') };
const made = { changed: 'true', secret_server_key: 'ssk_new' };
const GATEWAY = { status: 503, body: '<h1>' };
describe('a soak notices', () => {
  const lost = 'POST /x: no response. It may have been carried out all the same.';
  test.each<[string, Observed, RegExp]>([
    ['a step that hangs', observed({ exitCode: null, signal: 'SIGKILL' }), /ended with SIGKILL/],
    ['a crash', observed({ stderr: 'Error: x' }), /stderr/],
    ['a failure without an error', observed({ exitCode: 1, outputs: {} }), /exit code 1 with 0 errors/],
    [
      'an error that is not clear',
      observed({ exitCode: 1, outputs: {}, annotations: error('Unexpected error: x') }),
      /not clear/,
    ],
    ['an empty output', observed({ outputs: { changed: 'false', user_id: '' } }), /output user_id is ""/],
    [
      'undefined',
      observed({ outputs: { changed: 'false', user_id: 'undefined' } }),
      /user_id is "undefined"/,
    ],
    ['a leak in the log', observed({ stdout: 'x hush-hush y\n' }), /hush-hus... leaked in stdout/],
    [
      'a leak in an output',
      observed({ outputs: { changed: 'false', response: '{"a":"hush-hush"}' } }),
      /leaked in outputs/,
    ],
    [
      'a change that is not reported',
      observed({}, { after: project(['a@b.co']) }),
      /changed=false, but the state changed/,
    ],
    [
      'a change that did not happen',
      observed({ outputs: { changed: 'true' } }),
      /changed=true, but the state did not/,
    ],
    [
      'a failure that hides its effect',
      observed(
        { exitCode: 1, outputs: {}, annotations: error('POST /x: 400') },
        { after: project(['a@b.co']) },
      ),
      /failed without a word/,
    ],
    [
      'what is there twice',
      observed({ outputs: { changed: 'true' } }, { after: project(['a@b.co', 'a@b.co']) }),
      /twice: user b a@b\.co/,
    ],
    ['a lost write that is sent again', observed({}, { requests: [post(), post(201)] }), /sent again/],
    [
      'a write that is sent again after a gateway’s 503',
      observed({}, { requests: [post(503), post(201)], step: step({ faults: [GATEWAY] }) }),
      /sent again/,
    ],
    [
      'a step that outlasts its timeout',
      observed({ durationMs: 8_000 }, { step: step({ inputs: { timeout: '2' } }) }),
      /took 8000 ms/,
    ],
    [
      'a key that is lost without a word',
      observed({ exitCode: 1, outputs: {}, annotations: error('POST /x: 409 no') }, rotated),
      /a key was made, is not delivered, and nothing says so/,
    ],
    ['a success without the key', observed({ outputs: { changed: 'true' } }, rotated), /nothing says so/],
    [
      'a secret that is not stored',
      observed({ outputs: made }, { ...rotated, step: step({ secrets: { A: 'secret_server_key' } }) }),
      /success, but A is not stored/,
    ],
    [
      'a secret of an old key',
      observed(
        { outputs: made, stdout: 'Stored in o/r: A.' },
        {
          ...rotated,
          step: step({ secrets: { A: 'secret_server_key' } }),
          stored: [{ name: 'A', value: 'ssk_old' }],
        },
      ),
      /A is said to be stored, and is not/,
    ],
    [
      'a value that is in no env file',
      observed({ outputs: made }, { ...rotated, step: step({ inputs: { env_file: '.env' } }) }),
      /not in the env file/,
    ],
    ['a user that is not there', observed({ outputs: { changed: 'false', user_id: 'u9' } }), /not there/],
  ])('%s', (_, seen, problem) => {
    expect(problemsOf(seen).join('\n')).toMatch(problem);
  });

  test.each<[string, Observed]>([
    ['a success', observed({})],
    ['a mask', observed({ stdout: '::add-mask::hush-hush\n' })],
    ['a refusal that is tried again', observed({}, { requests: [post(423), post(429), post(201)] })],
    [
      'SIGKILL, after which nothing can be said',
      observed(
        { exitCode: null, signal: 'SIGKILL', stdout: 'x', outputs: {} },
        { ...rotated, step: step({ cancel: { signal: 'SIGKILL' } }) },
      ),
    ],
    [
      'a key that is delivered everywhere',
      observed(
        { outputs: made, stdout: 'Stored in o/r: A.' },
        {
          ...rotated,
          step: step({ secrets: { A: 'secret_server_key' }, inputs: { env_file: '.env' } }),
          stored: [{ name: 'A', value: 'ssk_new' }],
          envFile: 'K=ssk_new',
        },
      ),
    ],
    [
      'a lost write that is reported as one',
      observed(
        { exitCode: 1, outputs: {}, stdout: `::error::${lost}`, annotations: error(lost) },
        { after: project(['a@b.co']) },
      ),
    ],
  ])('nothing wrong with %s', (_, seen) => {
    expect(problemsOf(seen)).toEqual([]);
  });
});

test('a seed decides all steps', () => {
  const steps = (seed: number) => {
    const random = randomFrom(seed);
    return Array.from({ length: 50 }, (_, i) => randomStep(random, i));
  };
  expect(steps(7)).toEqual(steps(7));
  expect(steps(7)).not.toEqual(steps(8));
});

test('every operation of the table, in every generation, can be a step', () => {
  expect(KINDS.length).toBeGreaterThan(40);
  for (const kind of KINDS) {
    const { inputs } = randomStep(randomFrom(1), 1, kind);
    expect(inputs.operation).toBe(kind.operation.name);
    for (const name of requiredInputs(inputs, kind.operation))
      expect(inputs[name]).toEqual(expect.any(String));
  }
});
