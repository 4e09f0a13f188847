import '../support/toolkit.ts';
import { describe, expect, test } from '@jest/globals';
import { validateRequest, validateResponse } from '../../spec/checks.ts';
import { GENERATIONS } from '../../src/inputs/generation.ts';
import { NeonError } from '../../src/neon/errors.ts';
import { OPERATIONS } from '../../src/operations/index.ts';
import { perform } from '../../src/perform/perform.ts';
import { outputsOfOperation } from '../../src/plan/used-inputs.ts';
import { COMMON_OUTPUTS } from '../../src/report/outputs.ts';
import type { Variant } from '../cases/case.ts';
import { CASES, type Case, filled, nameOf } from '../cases/index.ts';
import { HOST, scripted } from '../support/neon.ts';
import { planOf, shown } from '../support/plans.ts';

type Tried = Case & Pick<Variant, 'undocumented'>;

/** The cases and their variants, by name. */
const TRIED = CASES.flatMap(({ variants = [], ...one }) =>
  [{}, ...variants].map((variant, i): [string, Tried] => [
    i === 0 ? nameOf(one) : `${nameOf(one)}, variant ${i}`,
    filled({ ...one, ...variant }),
  ]),
);

function run({ operation, inputs, requests, status, response }: Tried) {
  const plan = planOf({ operation, ...inputs });
  const script = scripted(
    requests.map(() => ({ status, body: response })),
    { maxRetries: 0 },
  );
  return { plan, script, result: perform(plan, script.neon) };
}

/** A list says how long it is. */
function doneText(done: string, { outputs: { count } }: Tried): string {
  return count === undefined ? done : `${done}: ${count}`;
}

/** The outputs of a case as `shown` gives them. */
function expected({ outputs, masked = [] }: Tried): Record<string, unknown> {
  const secrets = masked.map(name => [name, `secret:${outputs[name]}`]);
  return { ...outputs, ...Object.fromEntries(secrets) };
}

describe.each(TRIED)('%s', (_, tried) => {
  test('makes these requests, which Neon’s OpenAPI document allows', async () => {
    const { plan, script, result } = run(tried);
    await result;
    const sent = script.sent.map(({ method, url, body }) => [
      method,
      url.replace(HOST, '').replace(/\?$/, ''),
      ...(body === undefined ? [] : [JSON.parse(body)]),
    ]);
    expect(plan.call.auth_provider).toBe(tried.generation);
    expect(sent).toEqual(tried.requests);
    for (const [method, path, body] of tried.requests) {
      expect(validateRequest({ method, path, body }).problems).toEqual([]);
    }
  });

  test('has a response that Neon’s OpenAPI document promises', () => {
    if (tried.undocumented) return;
    for (const [method, path] of tried.requests) {
      const { operation } = validateRequest({ method, path });
      if (!operation) throw new Error(`${method} ${path} is not in the document`);
      expect(validateResponse(operation, tried.status, tried.response)).toEqual([]);
    }
  });

  test(tried.fails ? 'fails, and gives no outputs' : 'gives these outputs', async () => {
    const { plan, result } = run(tried);
    const { changed, did, outputs, response, failure } = await result;
    expect([shown(outputs), changed]).toEqual([expected(tried), tried.changed]);
    if (tried.fails) {
      expect(failure).toBeInstanceOf(NeonError);
      expect((failure as NeonError).what).toContain(tried.fails);
      return;
    }
    expect({ did, response, failure }).toEqual({
      did: tried.did ?? doneText(plan.operation.done, tried),
      response: tried.status < 400 ? tried.response : undefined,
      failure: undefined,
    });
  });
});

test('there is one case for each operation and generation', () => {
  const declared = OPERATIONS.flatMap(({ name, endpoints }) =>
    GENERATIONS.filter(generation => endpoints[generation]).map(generation =>
      nameOf({ operation: name, generation }),
    ),
  );
  expect(CASES.map(nameOf).sort()).toEqual(declared.sort());
});

test('each operation and generation has one that succeeds', () => {
  const succeeding = new Set(TRIED.filter(([, { fails }]) => !fails).map(([, tried]) => nameOf(tried)));
  expect(CASES.map(nameOf).filter(name => !succeeding.has(name))).toEqual([]);
});

test('only declared outputs are set, and no common one', () => {
  for (const operation of OPERATIONS) {
    const declared: string[] = outputsOfOperation(operation);
    const set = TRIED.filter(([, tried]) => tried.operation === operation.name).flatMap(([, { outputs }]) =>
      Object.keys(outputs),
    );
    expect(set.filter(output => !declared.includes(output))).toEqual([]);
    expect(declared.filter(output => COMMON_OUTPUTS.some(one => one === output))).toEqual([]);
  }
});
