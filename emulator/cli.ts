import { parseArgs } from 'node:util';
import { removeEnvFile, writeEnvFile } from './env-file.ts';
import { DEFAULT_TOKENS, type FakeGitHub, startFakeGitHub } from './github/server.ts';
import { DEFAULT_PROJECT, type Emulator, type ProjectState, startEmulator } from './neon/server.ts';

const USAGE =
  'npm run emulator -- [--port 8080] [--host 127.0.0.1] [--api-key napi_emulator_key] [--rate-limits] [--write-env PATH]';

// Everything ends within 5 seconds, whatever a client or a database is in the middle of.
const END_MS = 4_000;

const LOOPBACK = '127.0.0.1';

interface Options {
  port: number;
  host: string;
  apiKey: string | undefined;
  rateLimits: boolean;
  envFile: string | undefined;
}

/** Removes what an earlier start wrote, whatever else is wrong: nobody is to take it for this start's. */
async function removeEarlier(): Promise<void> {
  const { values } = parseArgs({ options: { 'write-env': { type: 'string' } }, strict: false });
  const path = values['write-env'];
  if (path === '') throw new Error('--write-env needs the path of a file');
  if (typeof path === 'string') await removeEnvFile(path);
}

/** The options of the command line; undefined where only help was asked for. Throws what is wrong with them. */
function readOptions(): Options | undefined {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      host: { type: 'string', default: LOOPBACK },
      'api-key': { type: 'string' },
      'rate-limits': { type: 'boolean', default: false },
      // Not --env-file: Node takes an argument of that name for its own.
      'write-env': { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  const { 'api-key': apiKey, 'rate-limits': rateLimits, 'write-env': envFile } = values;
  // An empty variable counts as not given: Node would listen everywhere.
  const host = values.host || LOOPBACK;
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`--port is not a port: ${values.port}`);
  if (apiKey !== undefined && !/^[\w.~+/=-]+$/.test(apiKey))
    throw new Error('--api-key is not a bearer token');
  return { port, host, apiKey, rateLimits, envFile };
}

async function main(): Promise<void> {
  await removeEarlier();
  const options = readOptions();
  if (!options) return console.log(USAGE);
  const { port, host, apiKey, rateLimits, envFile } = options;
  const neon = await startEmulator({
    port,
    host,
    rateLimits,
    auth: true,
    ...(apiKey !== undefined && { apiKey }),
    onResponse: logLine(''),
  });
  const github = await startFakeGitHub({ host, onResponse: logLine('github: ') });
  onEnd(() => Promise.all([neon.close(), github.close()]));
  const variables = await variablesOf(neon, github);
  console.log(introduction(neon, github, variables));
  if (envFile !== undefined) await writeEnvFile(envFile, variables);
}

/** Calls `close` once, when the process is to end. */
function onEnd(close: () => Promise<unknown>): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(), END_MS).unref();
    void close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
  // What ends `npm run` ends npm's shell, which passes no signal on and leaves this process behind.
  const { ppid } = process;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== ppid && end(), 200).unref();
}

function logLine(prefix: string) {
  return ({ method, path, status }: { method: string; path: string; status?: number }) =>
    console.log(`${prefix}${method} ${path} ${status ?? 'no response'}`);
}

/** What a workflow or an application needs to meet the emulator instead of Neon and GitHub. */
async function variablesOf(
  { url, apiKey, state, auth }: Emulator,
  github: FakeGitHub,
): Promise<Record<string, string>> {
  const { id, branches } = state.projects[DEFAULT_PROJECT.id] as ProjectState;
  const main = branches.find(branch => branch.default)?.id ?? '';
  const free = branches.find(branch => !branch.default && !branch.protected)?.id ?? '';
  return {
    NEON_API_HOST: url,
    NEON_API_KEY: apiKey,
    NEON_PROJECT_ID: id,
    NEON_BRANCH_ID: free,
    NEON_DEFAULT_BRANCH_ID: main,
    DATABASE_URL: (await auth?.branch(free).databaseUrl()) ?? '',
    GITHUB_API_URL: github.url,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_TOKEN: DEFAULT_TOKENS.write,
  };
}

function introduction(
  { url, origin, apiKey, state }: Emulator,
  github: FakeGitHub,
  { NEON_BRANCH_ID, DATABASE_URL }: Record<string, string>,
): string {
  const projects = Object.values(state.projects).flatMap(({ id, branches }) => [
    `project   ${id}`,
    ...branches.map(({ id, name, default: main }) => `  branch  ${id}  ${name}${main ? ' (default)' : ''}`),
  ]);
  return [
    `url       ${url}`,
    `api key   ${apiKey}`,
    ...projects,
    `postgres  ${DATABASE_URL}  (of ${NEON_BRANCH_ID}; all: ${origin}/_emulator/databases)`,
    `github    ${github.url}  (GITHUB_API_URL, for octo-org/octo-repo and its environment production)`,
    `  token   ${DEFAULT_TOKENS.write}  may write secrets and comments`,
    `Use it: give the action  api_host: ${url}  and  api_key: ${apiKey}`,
    `A branch’s auth service runs at its base_url once Neon Auth is enabled there. Its mail: ${origin}/_emulator/mail`,
    `Control it: ${origin}/_emulator/requests (see emulator/README.md). Ctrl-C ends it.`,
  ].join('\n');
}

main().catch((error: Error) => {
  console.error(`${error.message}\n${USAGE}`);
  // A server that is listening already would keep the process.
  process.exit(1);
});
