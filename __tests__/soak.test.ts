import { describe, expect, test } from '@jest/globals';
import type { ProjectState, RecordedRequest } from '../emulator/neon/server.ts';
import type { StepResult } from '../local-runner/run-step.ts';
import { randomFrom } from '../scripts/soak/random.ts';
import { randomStep } from '../scripts/soak/steps.ts';
import { type Observed, problemsOf } from '../scripts/soak/verify.ts';

const project = (emails: string[] = []): ProjectState => ({
  id: 'p',
  name: 'p',
  branches: [],
  endpoints: [],
  integrations: [],
  users: emails.map((email, i) => ({ id: `u${i}`, branch_id: 'b', email, roles: [] })),
});
const post = (status?: number): RecordedRequest => ({
  method: 'POST',
  path: '/x',
  headers: {},
  body: undefined,
  ...(status !== undefined && { status }),
});
const error = (message: string) => [{ level: 'error' as const, message }];

function observed(result: Partial<StepResult>, rest: Partial<Observed> = {}): Observed {
  const files = { output: '', env: '', summary: '', state: '', path: '' };
  const ended = {
    exitCode: 0,
    signal: null,
    stdout: '',
    stderr: '',
    annotations: [],
    outputs: { changed: 'false' },
  };
  return {
    step: { inputs: {}, faults: [] },
    result: { ...ended, files, ...result } as StepResult,
    before: project(),
    after: project(),
    requests: [],
    secrets: ['hush-hush'],
    ...rest,
  };
}

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
    ['a user that is not there', observed({ outputs: { changed: 'false', user_id: 'u9' } }), /not there/],
  ])('%s', (_, seen, problem) => {
    expect(problemsOf(seen).join('\n')).toMatch(problem);
  });

  test.each<[string, Observed]>([
    ['a success', observed({})],
    ['a mask', observed({ stdout: '::add-mask::hush-hush\n' })],
    ['a refusal that is tried again', observed({}, { requests: [post(423), post(429), post(201)] })],
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
