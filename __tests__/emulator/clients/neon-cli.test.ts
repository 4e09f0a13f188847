import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { BRANCH_IDS, type Emulator, startEmulator } from '../../../emulator/neon/server.ts';
import { type Child, start } from '../auth/support/ipc.ts';
import { PROJECT } from '../neon/helpers.ts';
import type { NeonCliTable, Run } from './support/neon-cli.ts';

jest.setTimeout(180_000);

/** What Neon's CLI is asked, in order; `{user}` is the id of the user that it created. */
const AUTH_COMMANDS: string[][] = [
  ['enable', '--database-name', 'neondb'],
  ['status'],
  ['oauth-provider', 'list'],
  [
    'oauth-provider',
    'add',
    '--provider-id',
    'github',
    '--oauth-client-id',
    'i',
    '--oauth-client-secret',
    's',
  ],
  ['oauth-provider', 'update', '--provider-id', 'github', '--oauth-client-id', 'j'],
  ['oauth-provider', 'delete', '--provider-id', 'github'],
  ['domain', 'add', 'https://app.example.com'],
  ['domain', 'list'],
  ['domain', 'delete', 'https://app.example.com'],
  ['domain', 'allow-localhost', 'get'],
  ['domain', 'allow-localhost', 'disable'],
  ['domain', 'allow-localhost', 'enable'],
  ['config', 'email-password', 'get'],
  ['config', 'email-password', 'update', '--disable-sign-up'],
  ['config', 'email-provider', 'get'],
  [
    ...[
      'config',
      'email-provider',
      'update',
      '--type',
      'standard',
      '--host',
      'smtp.example.com',
      '--port',
      '587',
    ],
    ...['--username', 'u', '--password', 'p', '--sender-email', 'a@example.com', '--sender-name', 'A'],
  ],
  ['config', 'email-provider', 'test', '--recipient-email', 'ada@example.com'],
  ['config', 'organization', 'get'],
  ['config', 'organization', 'update', '--limit', '3'],
  ['config', 'webhook', 'get'],
  [
    'config',
    'webhook',
    'update',
    '--enabled',
    '--url',
    'https://example.com/hook',
    '--enabled-events',
    'send.otp',
  ],
  ['plugins', 'list'],
  ['plugins', 'get', 'organization'],
  ['user', 'create', '--email', 'ada@example.com', '--name', 'Ada'],
  ['user', 'set-role', '{user}', '--roles', 'admin'],
  ['user', 'delete', '{user}'],
  ['disable', '--delete-data'],
];

/** What people do with it besides. */
const BASIC_COMMANDS: string[][] = [
  ['me'],
  ['orgs', 'list'],
  ['projects', 'list'],
  ['projects', 'get', PROJECT],
  ['branches', 'list', '--project-id', PROJECT],
  ['branches', 'get', 'preview/pr-42', '--project-id', PROJECT],
  ['branches', 'create', '--name', 'preview/pr-9', '--project-id', PROJECT],
  ['databases', 'list', '--branch', 'dev', '--project-id', PROJECT],
  ['api', `/projects/${PROJECT}/auth/integrations`],
];

/** What the emulator does not answer, and why. */
const FAILING: [command: string[], why: string][] = [
  [['roles', 'list', '--branch', 'dev', '--project-id', PROJECT], 'this route does not exist'],
  [['connection-string', 'dev', '--project-id', PROJECT], 'this route does not exist'],
  [['operations', 'list', '--project-id', PROJECT], 'this route does not exist'],
];

let emulator: Emulator;
let cli: Child<NeonCliTable>;

beforeAll(async () => {
  emulator = await startEmulator();
  cli = start<NeonCliTable>('neon-cli.ts', join(__dirname, 'support'));
});
afterAll(async () => {
  await cli.end();
  await emulator.close();
});

/** Runs `neon` with the emulator as its API, and nothing sent elsewhere. */
function neon(...args: string[]): Promise<Run> {
  const options = ['--api-host', emulator.url, '--api-key', emulator.apiKey, '-o', 'json', '--no-analytics'];
  return cli.call('run', ...args, ...options);
}

/** The commands below one, by its help. */
async function leaves(...path: string[]): Promise<string[]> {
  const { output } = await neon(...path, '--help');
  const lines = output.split('\n').filter(line => line.startsWith(`neon ${path.join(' ')} `));
  const names = lines.map(line => line.split(' ')[path.length + 1] ?? '').filter(name => /^[a-z]/.test(name));
  if (names.length === 0) return [path.slice(1).join(' ')];
  const found: string[] = [];
  for (const name of new Set(names)) found.push(...(await leaves(...path, name)));
  return found;
}

test('the list has each command of Neon Auth that the CLI’s help has', async () => {
  const listed = AUTH_COMMANDS.map(words => words.join(' '));
  const found = await leaves('neon-auth');
  expect(found).toHaveLength(27);
  expect(found.filter(leaf => !listed.some(words => `${words} `.startsWith(`${leaf} `)))).toEqual([]);
  expect(listed).toHaveLength(found.length);
});

test('every command of Neon Auth works, and no request or response is against Neon’s document', async () => {
  const target = ['--project-id', PROJECT, '--branch', BRANCH_IDS.preview];
  const failed: string[] = [];
  let user = '';
  for (const words of AUTH_COMMANDS) {
    const { code, output } = await neon(
      'neon-auth',
      ...words.map(word => word.replace('{user}', user)),
      ...target,
    );
    if (code !== 0) failed.push(`${words.join(' ')}: ${output}`);
    if (words.join(' ').startsWith('user create'))
      user = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/.exec(output)?.[0] ?? '';
  }
  report('neon-auth', AUTH_COMMANDS.length, failed);
  expect([failed, emulator.violations]).toEqual([[], []]);
});

test('so do the basic ones, and what the emulator does not know is named', async () => {
  const failed: string[] = [];
  for (const words of BASIC_COMMANDS) {
    const { code, output } = await neon(...words);
    if (code !== 0) failed.push(`${words.join(' ')}: ${output}`);
  }
  report('basic', BASIC_COMMANDS.length, failed);
  expect([failed, emulator.violations]).toEqual([[], []]);
  for (const [words, why] of FAILING) {
    const { code, output } = await neon(...words);
    expect([words, code, output]).toEqual([words, 1, expect.stringContaining(why)]);
  }
  expect(emulator.violations.every(text => text.includes('no endpoint'))).toBe(true);
});

function report(kind: string, all: number, failed: string[]): void {
  process.stdout.write(`neon CLI, ${kind} commands: ${all - failed.length} of ${all} work\n`);
}
