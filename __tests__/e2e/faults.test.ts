import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { FAULT_CASES, type FaultCase, MAYBE } from './support/fault-cases.ts';
import { BRANCH, openWorkbench, PROJECT, type Run, stable, type Workbench } from './support/step.ts';

const DOCUMENT = 'docs/FAULTS.md';

let bench: Workbench;
let notHttp: Server;
beforeAll(async () => {
  bench = await openWorkbench();
  notHttp = createServer(socket =>
    socket
      .on('error', () => {})
      .resume()
      .end('220 mail.test ESMTP\r\n'),
  );
  notHttp.listen(0, '127.0.0.1');
  await once(notHttp, 'listening');
});
afterAll(async () => {
  await bench.emulator.close();
  notHttp.close();
});
beforeEach(() => bench.emulator.reset());

const READ = { operation: 'list-integrations', branch_id: BRANCH };
const WRITE = { operation: 'create-integration', branch_id: BRANCH };
const shown: Record<string, string[]> = {};

async function runFaulty(
  { name, fault, inputs = {} }: FaultCase,
  asked: Record<string, string>,
): Promise<Run> {
  const isRead = asked === READ;
  if (isRead) {
    await bench.prepare([
      ['POST', `/projects/${PROJECT}/branches/${BRANCH}/auth`, { auth_provider: 'better_auth' }],
    ]);
  }
  if (fault) bench.emulator.fail({ times: fault.status === 423 ? 0 : 1, ...fault });
  if (name.includes('then no response')) bench.emulator.fail({ connection: 'hang', effect: true, times: 0 });
  const given: Record<string, string> = {
    max_retries: name.includes('then') ? '5' : '0',
    ...asked,
    ...inputs,
  };
  const { port } = notHttp.address() as { port: number };
  if (given.api_host === 'not-http') given.api_host = `http://127.0.0.1:${port}/api/v2`;
  return bench.run(given);
}

/** What a fault's row in the document says of a step. */
function outcome(run: Run): string {
  if (run.exitCode === 0) return 'success';
  const error = run.annotations.find(({ level }) => level === 'error')?.message ?? '';
  return stable(error)
    .replace(/127\.0\.0\.1:\d+/g, 'host')
    .replace(/x{64}\.test/g, 'host')
    .replace(/(within|tries in) [\d.]+ s/g, '$1 N s')
    .replace(/^(\w+) \S+: /, '')
    .replace(/ \(request id [^)]*\)/g, ' (request id ...)')
    .replace(/ Run list-integrations .*$/, '')
    .replaceAll('|', '\\|');
}

function expectSound(run: Run, error: RegExp | undefined): void {
  for (const text of Object.values(run.outputs)) expect(['', 'undefined', 'null']).not.toContain(text.trim());
  expect(run.stderr).toBe('');
  expect(run.durationMs).toBeLessThan(6_000);
  const errors = run.annotations.filter(({ level }) => level === 'error');
  if (!error) {
    expect({ code: run.exitCode, errors }).toEqual({ code: 0, errors: [] });
    return;
  }
  expect(run.exitCode).toBe(1);
  expect(errors).toHaveLength(1);
  expect(errors[0]?.message).toMatch(error);
  expect(['request_id', 'status']).toEqual(expect.arrayContaining(Object.keys(run.outputs)));
}

describe.each(FAULT_CASES)('$name', faulty => {
  test('in a read', async () => {
    const run = await runFaulty(faulty, READ);
    expectSound(run, faulty.read);
    expect(run.stdout).not.toContain('may have been carried out');
    shown[faulty.name] = [outcome(run)];
  });

  test('in a write', async () => {
    const run = await runFaulty(faulty, WRITE);
    expectSound(run, faulty.write);
    shown[faulty.name]?.push(outcome(run));
    const created = bench.emulator.state.projects[PROJECT]?.integrations.length ?? 0;
    // Never done without a word of it, never twice.
    if (created > 0 && run.exitCode !== 0) expect(run.stdout).toContain('may have been carried out');
    if (run.exitCode === 0) expect(created).toBe(1);
    if (faulty.write === MAYBE) expect(run.requests.length).toBeLessThan(2);
  });
});

test('the key goes to no other host, whatever a redirect says', async () => {
  const other = await openWorkbench();
  for (const status of [301, 302, 303, 307, 308]) {
    bench.emulator.fail({ status, body: '', headers: { location: `${other.emulator.url}/projects/x/auth` } });
    expect(await bench.run(READ)).toMatchObject({ exitCode: 1, outputs: { status: String(status) } });
  }
  expect(other.emulator.requests).toEqual([]);
  await other.emulator.close();
});

test('the deadline is one for look-ups and requests together', async () => {
  bench.emulator.fail({ path: '/branches$', delay: 1_500 });
  bench.emulator.fail({ path: '/auth$', delay: 1_500 });
  const run = await bench.run({
    operation: 'create-integration',
    branch_name: 'preview/pr-42',
    timeout: '2',
  });
  expectSound(run, MAYBE);
  expect(run.durationMs).toBeLessThan(2_700);
});

test(`${DOCUMENT} shows what each fault gives`, () => {
  const rows = FAULT_CASES.map(({ name }) => `| ${[name, ...(shown[name] ?? [])].join(' | ')} |`);
  const table = ['| What happens | A read gives | A write gives |', '| --- | --- | --- |', ...rows].join(
    '\n',
  );
  const document = readFileSync(DOCUMENT, 'utf8');
  const filled = document.replace(
    /(<!-- faults -->\n)[\s\S]*?(<!-- \/faults -->)/,
    (_, begin, end) => `${begin}\n${table}\n\n${end}`,
  );
  // UPDATE_FAULTS=1 npx jest __tests__/e2e/faults.test.ts
  if (process.env.UPDATE_FAULTS) writeFileSync(DOCUMENT, filled);
  else expect(document).toBe(filled);
});
