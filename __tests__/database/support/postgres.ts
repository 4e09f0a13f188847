import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { selfSigned } from '../../../emulator/http/certificate.ts';

const DEBIAN = '/usr/lib/postgresql';
export const PASSWORD = 'p@ss/word#1?%&';

/** A Postgres with passwords and TLS. */
export interface RealPostgres {
  port: number;
  /** The file of its certificate, which nobody else vouches for. */
  certificate: string;
  /** The URL of role `owner`, or what takes the place of its parts. */
  url(parts?: { user?: string; password?: string; database?: string; query?: string }): string;
  stop(): Promise<void>;
}

/** Where Debian's packages have the server's programs; undefined where there are none. */
export function postgresFolder(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map(version => join(DEBIAN, version, 'bin')).find(bin => existsSync(join(bin, 'postgres')));
}

/** Starts one in a temporary folder, as user postgres where this is root, which it does not run as. */
export async function startPostgres(bin: string): Promise<RealPostgres> {
  // TMPDIR of the tests is for its own user only.
  const folder = mkdtempSync('/tmp/neon-auth-postgres-');
  const data = join(folder, 'data');
  const { key, cert, remove } = selfSigned(['127.0.0.1']);
  const own = join(folder, 'certificate.pem');
  writeFileSync(own, cert);
  writeFileSync(join(folder, 'key.pem'), key, { mode: 0o600 });
  writeFileSync(join(folder, 'password'), PASSWORD);
  remove();
  const isRoot = process.getuid?.() === 0;
  const command = (name: string, args: string[]): [string, string[]] =>
    isRoot ? ['runuser', ['-u', 'postgres', '--', join(bin, name), ...args]] : [join(bin, name), args];
  const run = (name: string, args: string[]) => execFileSync(...command(name, args), { stdio: 'pipe' });
  if (isRoot) execFileSync('chown', ['-R', 'postgres', folder]);
  const made = '-U owner -A scram-sha-256 --no-sync --no-locale -E UTF8'.split(' ');
  run('initdb', ['-D', data, ...made, '--pwfile', join(folder, 'password')]);
  const port = await freePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`];
  settings.push('fsync=off', 'ssl=on', `ssl_cert_file=${own}`, `ssl_key_file=${join(folder, 'key.pem')}`);
  const started = command('postgres', ['-D', data, ...settings.flatMap(setting => ['-c', setting])]);
  const ended = once(spawn(...started, { stdio: 'ignore' }), 'exit');
  return {
    port,
    certificate: own,
    url({ user = 'owner', password = PASSWORD, database = 'postgres', query = '' } = {}) {
      return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}${query}`;
    },
    async stop() {
      run('pg_ctl', ['stop', '-D', data, '-m', 'immediate']);
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
