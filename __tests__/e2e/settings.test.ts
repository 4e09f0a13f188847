import { basename } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { loadedFiles } from '../../scripts/bench-loaded.ts';
import { distFiles } from '../../scripts/dist-files.ts';
import { SMTP } from '../support/samples.ts';
import { BRANCH, openWorkbench, PROJECT, type Run, type Workbench } from './support/step.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench.emulator.close());
beforeEach(async () => {
  bench.emulator.reset();
  await bench.prepare([['POST', AUTH, { auth_provider: 'better_auth' }]]);
});

const AUTH = `/projects/${PROJECT}/branches/${BRANCH}/auth`;
const branch = { branch_id: BRANCH };
const provider = { operation: 'update-email-provider', ...branch };
const errors = ({ annotations }: Run) =>
  annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
/** Everything that a step writes, but for the registration of masks. */
const written = ({ stdout, stderr, files }: Run) =>
  [stdout.replaceAll(/^::add-mask::.*$/gm, ''), stderr, files.output, files.summary, files.env].join('\n');

test('settings that are wrong are one error, with the other inputs: no request, nothing of what they hold', async () => {
  const SECRET = 'hunter2hunter2';
  const run = await bench.run(
    {
      operation: 'update-email-provider',
      auth_provider: 'stack',
      timeout: '0',
      settings: `type: standard\nport: x\npassword: ${SECRET}\n`,
    },
    { RUNNER_DEBUG: '1' },
  );
  expect(run).toMatchObject({ exitCode: 1, requests: [], outputs: {} });
  expect(errors(run)).toHaveLength(1);
  expect(errors(run)[0]).toMatch(/^\d inputs are wrong:/);
  expect(errors(run)[0]).toMatch(/^settings\.port: must be a whole number/m);
  expect(written(run)).not.toContain(SECRET);
});

test('a secret among the settings is masked before anything else, and nowhere in the log of a dry run', async () => {
  const settings = JSON.stringify({ type: 'standard', ...SMTP });
  const run = await bench.run({ ...provider, settings, dry_run: 'true' }, { RUNNER_DEBUG: '1' });
  expect(run).toMatchObject({ exitCode: 0, requests: [], outputs: { changed: 'false' } });
  expect(run.masks).toContain(SMTP.password);
  expect(run.log).toContain(`PATCH ${AUTH}/email_provider with {"type":"standard"`);
  expect(run.log).toContain('"password":"***"');
  expect(written(run)).not.toContain(SMTP.password);
});

test('a webhook’s and a client’s secret that Neon adds to its responses are masked', async () => {
  const added = { signing_secret: 'whsec_canary_0123', client_secret: 'canary-client-0123' };
  bench.emulator.fail({ path: '/webhooks$', patch: added });
  const run = await bench.run({ operation: 'get-webhook', ...branch });
  expect(run.masks).toEqual(expect.arrayContaining(Object.values(added)));
  for (const secret of Object.values(added)) expect(written(run)).not.toContain(secret);
});

test('a test e-mail that was not sent is a warning, and no failure of the step', async () => {
  const error_message = '535 authentication failed';
  const server = { type: 'standard', ...SMTP };
  await bench.prepare([['PATCH', `${AUTH}/email_provider`, server]]);
  bench.emulator.fail({ path: '/test$', patch: { success: false, error_message } });
  const run = await bench.run({ operation: 'test-email-provider', ...branch, recipient_email: 'a@b.co' });
  expect(run).toMatchObject({ exitCode: 0, outputs: { success: 'false', changed: 'false' } });
  expect(run.annotations).toEqual([
    { level: 'warning', message: `The test e-mail was not sent: ${error_message}` },
  ]);
});

describe('add-domains', () => {
  const inputs = { operation: 'add-domains', ...branch, domains: 'https://a.co, https://b.co, https://c.co' };

  test('that fails in the middle keeps what was done in its outputs', async () => {
    bench.emulator.fail({ method: 'POST', path: '/domains$', status: 403, after: 1 });
    const run = await bench.run(inputs);
    expect(run).toMatchObject({
      exitCode: 1,
      outputs: {
        status: '403',
        changed: 'true',
        domains: '[{"domain":"https://a.co","auth_provider":"better_auth"}]',
      },
    });
    expect(errors(run)[0]).toContain(
      'It was for https://b.co; added: https://a.co; not tried: https://c.co.',
    );
    expect(run.requests).toHaveLength(2);
  });

  test('that fails at the first has no outputs of its own', async () => {
    bench.emulator.fail({ method: 'POST', path: '/domains$', status: 403 });
    expect(Object.keys((await bench.run(inputs)).outputs).sort()).toEqual(['request_id', 'status']);
  });

  test('that runs again adds what is missing', async () => {
    await bench.run({ ...inputs, domains: 'https://b.co' });
    const run = await bench.run(inputs);
    expect(run).toMatchObject({ exitCode: 0, outputs: { changed: 'true' } });
    expect(run.log).toContain('added: https://a.co, https://c.co; existed already: https://b.co.');
  });

  test('run dry shows each request', async () => {
    const run = await bench.run({ ...inputs, dry_run: 'true' });
    expect(run.requests).toEqual([]);
    expect(run.log.match(/POST \S+\/domains with /g)).toHaveLength(3);
  });
});

describe('what is loaded', () => {
  const holds = new Map(distFiles('dist').map(file => [file.name, file.holds]));
  /** The modules that import() asked for. */
  const chunks = async (inputs: Record<string, string>) => {
    const common = { api_key: bench.emulator.apiKey, project_id: PROJECT, api_host: bench.emulator.url };
    const files = await loadedFiles({ inputs: { ...common, ...branch, ...inputs } });
    return files.flatMap(file => holds.get(basename(file)) ?? []).toSorted();
  };
  const DECLARATIONS = 'src/inputs/new-domains.ts';
  const CHECKS = [DECLARATIONS, 'src/inputs/settings/read.ts', 'src/inputs/settings/validators.ts'];

  test('for an integration nothing but the entry', async () => {
    expect(await chunks({ operation: 'get-integration' })).toEqual([]);
  });

  test('without settings the declarations of the other operations', async () => {
    expect(await chunks({ operation: 'get-webhook' })).toEqual([DECLARATIONS]);
  });

  test('with JSON the checks, with YAML its parser as well', async () => {
    const update = { operation: 'update-webhook' };
    expect(await chunks({ ...update, settings: '{"enabled":true}' })).toEqual(CHECKS);
    const withParser = [...CHECKS, 'src/inputs/settings/yaml.ts'].toSorted();
    const loaded = await chunks({ ...update, settings: 'enabled: true' });
    // The parser's package may be a chunk of its own, which auth as code shares.
    expect(loaded.filter(module => !module.startsWith('node_modules/'))).toEqual(withParser);
  });
});
