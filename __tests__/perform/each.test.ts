import '../support/toolkit.ts';
import { describe, expect, test } from '@jest/globals';
import type { GivenInputs } from '../../src/inputs/read.ts';
import { perform } from '../../src/perform/perform.ts';
import { lost, type Step, scripted } from '../support/neon.ts';
import { BRANCH, PROJECT, planOf } from '../support/plans.ts';

const DOMAINS = `/projects/${PROJECT}/branches/${BRANCH}/auth/domains`;
const [A, B, C] = ['https://a.example.com', 'https://b.example.com', 'https://c.example.com'] as const;
const ADDED: Step = { status: 201 };
const trusted = (domain: string) => ({ domain, auth_provider: 'better_auth' });
const refusal = (status: number): Step => ({ status, body: { message: 'refused', code: 'C' } });

function run(given: GivenInputs, ...steps: Step[]) {
  const script = scripted(steps, { maxRetries: 0 });
  const plan = planOf({ operation: 'add-domains', domains: `${A},${B},${C}`, branch_id: BRANCH, ...given });
  return { ...script, result: perform(plan, script.neon) };
}

const bodies = ({ sent }: Pick<ReturnType<typeof run>, 'sent'>) =>
  sent.filter(({ method }) => method === 'POST').map(({ body = '' }) => JSON.parse(body).domain);

describe('add-domains', () => {
  test('sends one request a domain, in order', async () => {
    const ran = run({}, ADDED, ADDED, ADDED);
    expect(await ran.result).toEqual({
      did: `added: ${A}, ${B}, ${C}`,
      changed: true,
      outputs: { domains: [trusted(A), trusted(B), trusted(C)] },
      response: undefined,
    });
    expect(bodies(ran)).toEqual([A, B, C]);
    expect(ran.names()).toEqual(Array(3).fill(`POST ${DOMAINS}`));
  });

  test('keeps those that a 409 says exist', async () => {
    const ran = run({}, ADDED, refusal(409), ADDED);
    expect(await ran.result).toMatchObject({
      did: `added: ${A}, ${C}; existed already: ${B}`,
      changed: true,
      outputs: { domains: [trusted(A), trusted(B), trusted(C)] },
    });
    expect(ran.sent).toHaveLength(3);
  });

  test.each([400, 422])('keeps one that was refused with %i where the list has it', async status => {
    const list: Step = { status: 200, body: { domains: [trusted(B), trusted(A)] } };
    const ran = run({ domains: A }, refusal(status), list);
    expect(await ran.result).toMatchObject({ did: `existed already: ${A}`, changed: false });
    expect(ran.names()).toEqual([`POST ${DOMAINS}`, `GET ${DOMAINS}`]);
  });

  test.each([`${A}/`, A.toUpperCase(), `${A}/x`])('takes %s for another domain', async other => {
    const list: Step = { status: 200, body: { domains: [trusted(other)] } };
    const { failure } = await run({ domains: A }, refusal(400), list).result;
    expect(failure?.text()).toContain('400 refused');
  });

  test('a second run changes nothing', async () => {
    const { result } = run({}, refusal(409), refusal(409), refusal(409));
    expect(await result).toMatchObject({ did: `existed already: ${A}, ${B}, ${C}`, changed: false });
  });

  test('reports what was added and what was not tried when one fails, and keeps the outputs', async () => {
    const ran = run({ if_exists: 'fail' }, ADDED, refusal(409));
    const { failure, changed, outputs } = await ran.result;
    expect([changed, outputs]).toEqual([true, { domains: [trusted(A)] }]);
    expect(failure?.text()).toBe(
      `POST ${DOMAINS}: 409 refused (code C). It was for ${B}; added: ${A}; not tried: ${C}. It exists already or is being changed by another request. if_exists: reuse would accept what exists.`,
    );
    expect(bodies(ran)).toEqual([A, B]);
  });

  test('reports of a lost response that it may have been carried out', async () => {
    const { failure } = await run({}, ADDED, lost()).result;
    expect(failure?.text()).toMatch(
      new RegExp(
        `It was for ${B}, perhaps added; added: ${A}; not tried: ${C}\\..*may have been carried out.*Run list-domains`,
      ),
    );
  });

  test('does not say that none was added where the first perhaps was', async () => {
    const { failure } = await run({}, lost()).result;
    expect(failure?.text()).toContain(`It was for ${A}, perhaps added; not tried: ${B}, ${C}.`);
    const { neon } = scripted([refusal(503), refusal(403)], { maxRetries: 1 });
    const refused = await perform(
      planOf({ operation: 'add-domains', domains: `${A},${B},${C}`, branch_id: BRANCH }),
      neon,
    );
    expect(refused.failure?.text()).toContain(`It was for ${A}, perhaps added; not tried: ${B}, ${C}.`);
    expect(refused.failure?.text()).toContain(
      'An earlier try of it may have been carried out. Run list-domains',
    );
  });

  test('that fails at the first changed nothing', async () => {
    const { failure } = await run({}, refusal(403)).result;
    expect(failure?.text()).toContain(`It was for ${A}; none was added; not tried: ${B}, ${C}.`);
  });

  test('reports that nothing was left to try', async () => {
    const { failure } = await run({ domains: A }, refusal(400), { status: 404 }).result;
    expect(failure?.text()).toContain(`It was for ${A}; none was added; not tried: none.`);
  });

  test('a dry run reports every request', async () => {
    const ran = run({ dry_run: 'true' });
    const { unsent, changed } = await ran.result;
    expect(changed).toBe(false);
    expect(unsent?.map(({ body }) => body)).toEqual([trusted(A), trusted(B), trusted(C)]);
    expect(ran.sent).toEqual([]);
  });
});

describe('delete-domains under if_missing: ignore', () => {
  const given = { operation: 'delete-domains', if_missing: 'ignore' };
  const PROJECT_IS_THERE: Step = { status: 200, body: { project: { id: PROJECT } } };
  const there = (...domains: string[]): Step => ({ status: 200, body: { domains: domains.map(trusted) } });

  test('says that nothing was deleted where none is there', async () => {
    const ran = run(given, refusal(404), PROJECT_IS_THERE, there('https://other.example.com'));
    expect(await ran.result).toMatchObject({
      changed: false,
      notice: `Nothing to delete. DELETE ${DOMAINS}: 404 refused (code C)`,
      named: { status: 404 },
    });
    expect(ran.names()).toEqual([`DELETE ${DOMAINS}`, `GET /projects/${PROJECT}`, `GET ${DOMAINS}`]);
  });

  test('deletes those that are there, and names those that were not', async () => {
    const ran = run(given, refusal(404), PROJECT_IS_THERE, there(C, `${B}/`, A), { status: 200 });
    expect(await ran.result).toMatchObject({
      did: 'deleted',
      changed: true,
      notice: `Not there, so not deleted: ${B}.`,
    });
    expect(ran.names().at(-1)).toBe(`DELETE ${DOMAINS}`);
    expect(JSON.parse(ran.sent.at(-1)?.body ?? '').domains).toEqual([{ domain: A }, { domain: C }]);
  });

  test('is an error where those that are there are not deleted, either', async () => {
    const ran = run(given, refusal(404), PROJECT_IS_THERE, there(A, B, C), refusal(404));
    expect((await ran.result).failure?.text()).toContain(`DELETE ${DOMAINS}: 404 refused`);
    expect(ran.sent).toHaveLength(4);
  });

  test('is an error where it cannot be read which are there', async () => {
    const { failure } = await run(given, refusal(404), PROJECT_IS_THERE, refusal(500)).result;
    expect(failure?.text()).toContain(`GET ${DOMAINS}: 500`);
  });
});
