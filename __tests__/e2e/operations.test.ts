import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GENERATIONS } from '../../src/inputs/call.ts';
import { OPERATIONS } from '../../src/operations/index.ts';
import { VERSION } from '../../src/version.ts';
import { CASES } from './support/cases.ts';
import {
  CLIENT_SECRET,
  openWorkbench,
  type Run,
  stable,
  stableRecord,
  type Workbench,
} from './support/step.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench.emulator.close());

test('there is a case for every operation and generation', () => {
  const declared = OPERATIONS.flatMap(({ name, endpoints }) =>
    GENERATIONS.filter(generation => endpoints[generation]).map(generation => `${name}, ${generation}`),
  );
  expect(CASES.map(({ name }) => name).sort()).toEqual(declared.sort());
});

describe.each(CASES)('$name', ({ before, inputs, requests, outputs, masked = [], secrets = [] }) => {
  let run: Run;
  let user: string;
  beforeAll(async () => {
    bench.emulator.reset();
    user = await bench.prepare(before);
    const given = Object.entries(inputs).map(([name, text]) => [name, text.replace('{user}', user)]);
    run = await bench.run(Object.fromEntries(given));
  });

  test('makes exactly the contract’s requests, and Neon’s OpenAPI document accepts them', () => {
    expect(
      run.requests.map(({ method, path, body }) =>
        body === undefined ? [method, path] : [method, path, body],
      ),
    ).toEqual(requests.map(([method, path, ...body]) => [method, path.replace('{user}', user), ...body]));
    expect(run.violations).toEqual([]);
    for (const { headers } of run.requests) {
      expect(headers).toMatchObject({
        authorization: `Bearer ${bench.emulator.apiKey}`,
        accept: 'application/json',
        'content-type': 'application/json',
        'user-agent': `neon-auth-action/${VERSION}`,
      });
    }
  });

  test('sets exactly the contract’s outputs', () => {
    const { request_id, response, ...own } = stableRecord(run.outputs);
    expect(own).toEqual(outputs);
    expect(request_id).toBe('<uuid>');
    expect(response === undefined ? undefined : JSON.parse(response)).toMatchSnapshot();
  });

  test('succeeds, with nothing on stderr and this on stdout', () => {
    expect(run).toMatchObject({ exitCode: 0, stderr: '', annotations: [] });
    expect(stable(run.stdout)).toMatchSnapshot();
    expect(stable(run.files.summary)).toMatchSnapshot();
  });

  test('masks every secret before anything else holds it, and writes it nowhere but in its output', () => {
    for (const name of masked) expect(run.masks).toContain(run.outputs[name]);
    for (const secret of secrets) expect(run.masks).toContain(secret);
    const canaries = [
      bench.emulator.apiKey,
      CLIENT_SECRET,
      ...secrets,
      ...masked.map(name => run.outputs[name] as string),
    ];
    const lines = run.stdout.split('\n').filter(line => !line.startsWith('::add-mask::'));
    const ownFile = masked.reduce(
      (text, name) => text.replace(run.outputs[name] as string, ''),
      run.files.output,
    );
    for (const secret of canaries) {
      expect(lines.join('\n')).not.toContain(secret);
      expect(run.files.summary).not.toContain(secret);
      expect(ownFile).not.toContain(secret);
      expect(run.files.env).toBe('');
    }
    const firstOther = run.stdout
      .split('\n')
      .findIndex(line => line !== '' && !line.startsWith('::add-mask::'));
    const lastMask = run.stdout.split('\n').findLastIndex(line => line.startsWith('::add-mask::'));
    expect(lastMask).toBeLessThan(firstOther);
  });
});
