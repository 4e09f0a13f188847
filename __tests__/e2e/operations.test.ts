import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { VERSION } from '../../src/version.ts';
import { CASES, type Case, nameOf } from '../cases/index.ts';
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

/** The outputs of a case as texts: secrets are redacted in lists and objects. */
function outputTexts({ outputs, secrets = [] }: Case): Record<string, string> {
  const redacted = (_: string, value: unknown) => (secrets.some(one => one === value) ? '***' : value);
  const texts = Object.entries(outputs).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value, redacted),
  ]);
  return Object.fromEntries(texts);
}

describe.each(CASES.map(one => [nameOf(one), one] as const))('%s', (_, tried) => {
  const { operation, before = [], inputs = {}, requests, masked = [], secrets = [], fails } = tried;
  let run: Run;
  let made: string;
  beforeAll(async () => {
    bench.emulator.reset();
    made = await bench.prepare(before);
    const given = Object.entries(inputs).map(([name, text]) => [name, text.replace('{made}', made)]);
    run = await bench.run({ operation, ...Object.fromEntries(given) });
  });

  test('makes exactly these requests, and Neon’s OpenAPI document accepts them', () => {
    expect(
      run.requests.map(({ method, path, body }) =>
        body === undefined ? [method, path] : [method, path, body],
      ),
    ).toEqual(requests.map(([method, path, ...body]) => [method, path.replace('{made}', made), ...body]));
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

  test('sets exactly its outputs', () => {
    const { request_id, response, ...own } = stableRecord(run.outputs);
    const { status, changed } = tried;
    // A failure that changed nothing has those of the response alone.
    const common = { status: String(status), ...(!fails && { changed: String(changed) }) };
    expect(own).toEqual({ ...common, ...outputTexts(tried) });
    expect(request_id).toBe('<uuid>');
    expect(response === undefined ? undefined : JSON.parse(response)).toMatchSnapshot();
  });

  test(`${fails ? 'fails' : 'succeeds'}, with nothing on stderr and this on stdout`, () => {
    const error = { level: 'error', message: expect.stringContaining(fails ?? '') };
    const end = fails ? { exitCode: 1, annotations: [error] } : { exitCode: 0, annotations: [] };
    expect(run).toMatchObject({ stderr: '', ...end });
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
