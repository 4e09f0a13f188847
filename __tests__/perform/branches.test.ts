import '../support/toolkit.ts';
import { describe, expect, test } from '@jest/globals';
import { validateRequest } from '../../spec/checks.ts';
import { NeonError } from '../../src/neon/errors.ts';
import { branchByName, defaultBranch, NoSuchBranch } from '../../src/perform/branches.ts';
import { type ScriptedResponse, scripted } from '../support/neon.ts';
import { errorOf, PROJECT } from '../support/plans.ts';

const PATH = `GET /projects/${PROJECT}/branches`;
const branch = (name: string, rest = {}) => ({ id: `br-${name}`, name, default: false, ...rest });
const page = (branches: unknown[], next?: string): ScriptedResponse => ({
  status: 200,
  body: { branches, pagination: { sort_by: 'updated_at', ...(next !== undefined && { next }) } },
});

describe('branchByName', () => {
  test('searches, and takes the exact name only', async () => {
    const { neon, names } = scripted([page([branch('preview-2'), branch('Preview'), branch('preview')])]);
    expect(await branchByName(neon, PROJECT, 'preview')).toBe('br-preview');
    expect(names()).toEqual([`${PATH}?search=preview`]);
  });

  test('follows the cursors until it is found', async () => {
    const { neon, names } = scripted([
      page([branch('a-1')], 'c=1&'),
      page([branch('a-2')], 'c2'),
      page([branch('a')], 'c3'),
    ]);
    expect(await branchByName(neon, PROJECT, 'a')).toBe('br-a');
    expect(names()).toEqual([
      `${PATH}?search=a`,
      `${PATH}?search=a&cursor=c%3D1%26`,
      `${PATH}?search=a&cursor=c2`,
    ]);
    for (const name of names()) {
      const [method = '', path = ''] = name.split(' ');
      expect(validateRequest({ method, path }).problems).toEqual([]);
    }
  });

  test('takes a name of any characters', async () => {
    const { neon, sent } = scripted([page([branch('feat/ü & x', { id: 'br-1' })])]);
    expect(await branchByName(neon, PROJECT, 'feat/ü & x')).toBe('br-1');
    expect(new URL(sent[0]?.url ?? '').searchParams.get('search')).toBe('feat/ü & x');
  });

  test('names at most ten of the branches found when none matches', async () => {
    const many = Array.from({ length: 7 }, (_, i) => branch(`x-${i}`));
    const more = Array.from({ length: 7 }, (_, i) => branch(`y-${i}`));
    const { neon } = scripted([page(many, 'c1'), page(more)]);
    const error = (await errorOf(branchByName(neon, PROJECT, 'x'))) as NeonError;
    expect(error).toBeInstanceOf(NeonError);
    expect(error.text()).toBe(
      `${PATH}: no branch is named "x". The search found "x-0", "x-1", "x-2", "x-3", "x-4", "x-5", "x-6", "y-0", "y-1", "y-2". branch_name must match exactly.`,
    );
  });

  test('reports that the search finds nothing', async () => {
    const { neon } = scripted([page([])]);
    const error = (await errorOf(branchByName(neon, PROJECT, 'x'))) as NeonError;
    expect(error.text()).toContain('no branch is named "x". The search found no branch.');
  });

  test('keeps names of branches harmless in its error', async () => {
    const { neon } = scripted([page([branch('a\n::error::b##[c', { id: 'br-1' })])]);
    const error = (await errorOf(branchByName(neon, PROJECT, 'x'))) as NeonError;
    expect(error.text()).toContain('found "a ::error::b## [c"');
  });

  test.each([
    ['the same cursor again', page([branch('b')], 'c1')],
    ['an empty page', page([], 'c2')],
    ['an empty cursor', page([branch('b')], '')],
  ])('ends with %s', async (_, second) => {
    const { neon, sent } = scripted([page([branch('a')], 'c1'), second]);
    expect(await errorOf(branchByName(neon, PROJECT, 'x'))).toBeInstanceOf(NeonError);
    expect(sent).toHaveLength(2);
  });

  test('ends after 100 pages, and says so', async () => {
    const pages = Array.from({ length: 101 }, (_, at) => page([branch(`b-${at}`)], `c${at}`));
    const { neon, sent } = scripted(pages);
    const error = (await errorOf(branchByName(neon, PROJECT, 'x'))) as NeonError;
    expect(error.text()).toMatch(
      /: the branch is not in the first 100 pages of the list, which has no end\. The first branches are "b-0", .*"b-9"\. Give branch_id\.$/,
    );
    expect(sent).toHaveLength(100);
    const found = scripted([...pages.slice(0, 99), page([branch('x')], 'more')]);
    expect(await branchByName(found.neon, PROJECT, 'x')).toBe('br-x');
  });

  test.each<[string, unknown]>([
    ['no list', {}],
    ['null', { branches: null }],
    ['a branch without a name', { branches: [{ id: 'br-1' }] }],
    ['the branch without an id', { branches: [{ name: 'x' }] }],
    ['a pagination that is not an object', { branches: [branch('a')], pagination: 'c1' }],
    ['no body', undefined],
  ])('does not go on with %s', async (_, body) => {
    const { neon } = scripted([{ status: 200, body }]);
    const error = (await errorOf(branchByName(neon, PROJECT, 'x'))) as NeonError;
    expect(error.message).toContain('200, but ');
    expect(error.outcomeUnknown).toBe(false);
  });

  test('needs no pagination', async () => {
    const { neon } = scripted([{ status: 200, body: { branches: [branch('x')] } }]);
    expect(await branchByName(neon, PROJECT, 'x')).toBe('br-x');
  });
});

describe('defaultBranch', () => {
  test('is the one whose default is true, on whatever page', async () => {
    const { neon, names } = scripted([
      page([branch('a', { default: 'true' }), branch('b')], 'c1'),
      page([branch('main', { default: true })]),
    ]);
    expect(await defaultBranch(neon, PROJECT)).toBe('br-main');
    expect(names()).toEqual([PATH, `${PATH}?cursor=c1`]);
  });

  test('is asked for when there is none', async () => {
    const { neon } = scripted([page([branch('a')])]);
    const error = (await errorOf(defaultBranch(neon, PROJECT))) as NeonError;
    expect(error.text()).toBe(`${PATH}: no branch is the default branch. Give branch_id.`);
  });
});

describe('a list without an end', () => {
  test('is read for at most 100 pages, and then shows nothing of what is missing', async () => {
    const pages = Array.from({ length: 101 }, (_, i) => page([branch(`b-${i}`)], `c${i}`));
    const { neon, sent } = scripted(pages);
    const error = (await errorOf(branchByName(neon, PROJECT, 'x'))) as NeonError;
    expect(error).toBeInstanceOf(NeonError);
    expect(error).not.toBeInstanceOf(NoSuchBranch);
    expect(error.text()).toContain('the branch is not in the first 100 pages of the list, which has no end');
    expect(sent).toHaveLength(100);
  });

  test('that comes back to a page of before shows nothing, either', async () => {
    const { neon } = scripted([page([branch('a')], 'c1'), page([branch('b')], 'c1')]);
    const error = await errorOf(branchByName(neon, PROJECT, 'x'));
    expect(error).toBeInstanceOf(NeonError);
    expect(error).not.toBeInstanceOf(NoSuchBranch);
  });
});
