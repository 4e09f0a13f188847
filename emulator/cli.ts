import { parseArgs } from 'node:util';
import { DEFAULT_TOKENS, type FakeGitHub, startFakeGitHub } from './github/server.ts';
import { type Emulator, startEmulator } from './neon/server.ts';

const USAGE =
  'npm run emulator -- [--port 8080] [--host 127.0.0.1] [--api-key napi_emulator_key] [--rate-limits]';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      host: { type: 'string', default: '127.0.0.1' },
      'api-key': { type: 'string' },
      'rate-limits': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`--port is not a port: ${values.port}`);

  const { host, 'api-key': apiKey, 'rate-limits': rateLimits } = values;
  const neon = await startEmulator({
    port,
    host,
    rateLimits,
    ...(apiKey !== undefined && { apiKey }),
    onResponse: logLine(''),
  });
  const github = await startFakeGitHub({ host, onResponse: logLine('github: ') });
  console.log(introduction(neon, github));
  const close = () => void Promise.all([neon.close(), github.close()]);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, close);
}

function logLine(prefix: string) {
  return ({ method, path, status }: { method: string; path: string; status?: number }) =>
    console.log(`${prefix}${method} ${path} ${status ?? 'no response'}`);
}

function introduction({ url, origin, apiKey, state }: Emulator, github: FakeGitHub): string {
  const projects = Object.values(state.projects).flatMap(({ id, branches }) => [
    `project   ${id}`,
    ...branches.map(({ id, name, default: main }) => `  branch  ${id}  ${name}${main ? ' (default)' : ''}`),
  ]);
  return [
    `url       ${url}`,
    `api key   ${apiKey}`,
    ...projects,
    `Use it: give the action  api_host: ${url}  and  api_key: ${apiKey}`,
    `Control it: ${origin}/_emulator/requests (see emulator/README.md). Ctrl-C ends it.`,
    `github    ${github.url}  (GITHUB_API_URL, for octo-org/octo-repo and its environment production)`,
    `  token   ${DEFAULT_TOKENS.write}  may write secrets`,
  ].join('\n');
}

main().catch((error: Error) => {
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 1;
});
