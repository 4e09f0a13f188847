import '../support/toolkit.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isSafePath } from '../../src/http/url.ts';
import type { Call } from '../../src/inputs/call.ts';
import { type GivenInputs, parseInputs } from '../../src/inputs/read.ts';
import type { InputName } from '../../src/inputs/table.ts';
import { NeonError } from '../../src/neon/errors.ts';
import { OPERATIONS } from '../../src/operations/index.ts';
import { withParameters } from '../../src/operations/path.ts';
import { branchByName } from '../../src/perform/branches.ts';
import { requestOf } from '../../src/perform/request.ts';
import { scripted } from '../support/neon.ts';
import { BASE, BRANCH, errorOf, PROJECT } from '../support/plans.ts';
import { RUNS, wellFormedText } from './texts.ts';

const dots = fc.constantFrom(
  '.',
  '..',
  '%2e',
  '%2E%2e',
  '...',
  '../x',
  'a/b',
  '/',
  '\\',
  '?x',
  '#x',
  ';',
  '%2f',
  '\u2025',
);
const anyId = fc.oneof(dots, wellFormedText, fc.stringMatching(/^[a-z0-9-]{1,60}$/));

/** The paths of all operations, each once: the method changes nothing about them. */
const PATHS = [
  ...new Set(OPERATIONS.flatMap(({ endpoints }) => Object.values(endpoints).map(({ path }) => path))),
];
/** The inputs that a path's parameters come from, in order. */
function parametersOf(path: string): InputName[] {
  const names: InputName[] = [];
  withParameters(path, name => names.push(name).toString());
  return names;
}

describe.each(PATHS)('%s', template => {
  test('has the declared segments, whatever ids are let through, and URLs keep them', () => {
    const parameters = parametersOf(template);
    fc.assert(
      fc.property(fc.record(Object.fromEntries(parameters.map(name => [name, anyId]))), ids => {
        const given: GivenInputs = { ...BASE, branch_id: BRANCH, ...ids };
        for (const name of parameters) given[name] = given[name]?.trim() || 'x';
        if (parameters.includes('auth_provider')) given.auth_provider = 'stack';
        const { inputs, problems } = parseInputs(given);
        if (problems.some(({ input }) => parameters.includes(input as InputName))) return;
        // Only the path is of interest: bodies are made of other inputs.
        const { path } = requestOf({ method: 'GET', path: template }, inputs as unknown as Call);
        expect(isSafePath(path)).toBe(true);
        const { pathname, search, hash } = new URL(`https://neon.test${path}`);
        expect({ pathname, search, hash }).toEqual({ pathname: path, search: '', hash: '' });
        const declared = template.split('/');
        const made = pathname.split('/');
        expect(made).toHaveLength(declared.length);
        for (const [i, segment] of declared.entries()) {
          const [name] = parametersOf(segment);
          expect(decodeURIComponent(made[i] as string)).toBe(name ? given[name] : segment);
        }
      }),
      RUNS,
    );
  });
});

describe('an id that Neon returns', () => {
  test.each(['..', '.', '', 'a/../b', 'br-1?x=1', 'BR_1', 'br-1\n', '::error::x', '\ud800', 'x'.repeat(61)])(
    '%j is never used in a path',
    async id => {
      const run = scripted([
        { status: 200, body: { branches: [{ id, name: 'main' }] } },
        { status: 200, body: {} },
      ]);
      const error = await errorOf(branchByName(run.neon, PROJECT, 'main'));
      expect(error).toBeInstanceOf(NeonError);
      expect(run.sent).toHaveLength(1);
    },
  );
});

describe('the client, as the last gate', () => {
  test('sends only paths whose segments stay what they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyId, { minLength: 1, maxLength: 4 }), async ids => {
        const path = `/${ids.join('/')}`;
        const run = scripted([{ status: 200 }]);
        const failed = await run.neon.request({ method: 'DELETE', path }).then(
          () => false,
          error => error instanceof NeonError,
        );
        if (failed) expect(run.sent).toEqual([]);
        else expect(new URL(run.sent[0]?.url ?? '').pathname).toBe(`/api/v2${path}`);
      }),
      RUNS,
    );
  });

  test.each([
    '/a/../b',
    '/a/./b',
    '/a//b',
    '/a/%2e%2E/b',
    '/a/b/',
    'a/b',
    '',
    '/a?b',
    '/a#b',
    '/a\\b',
    '/a/%zz',
    '/é',
  ])('refuses %s, and nothing may have been done', async path => {
    const run = scripted([]);
    expect(await errorOf(run.neon.request({ method: 'POST', path }))).toMatchObject({
      outcomeUnknown: false,
      what: 'not sent: an id in it is empty or would select another path',
    });
  });
});
