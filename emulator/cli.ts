import { parseArgs } from 'node:util';
import { type Emulator, startEmulator } from './neon/server.ts';

const USAGE = 'npm run emulator -- [--port 8080] [--host 127.0.0.1] [--api-key napi_emulator_key]';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      host: { type: 'string', default: '127.0.0.1' },
      'api-key': { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`--port is not a port: ${values.port}`);

  const apiKey = values['api-key'];
  const emulator = await startEmulator({
    port,
    host: values.host,
    ...(apiKey !== undefined && { apiKey }),
    onResponse: ({ method, path, status }) => console.log(`${method} ${path} ${status ?? 'no response'}`),
  });
  console.log(introduction(emulator));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void emulator.close());
}

function introduction({ url, origin, apiKey, state }: Emulator): string {
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
  ].join('\n');
}

main().catch((error: Error) => {
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 1;
});
