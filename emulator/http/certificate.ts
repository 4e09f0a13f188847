import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate of a server that nobody but its own file vouches for. */
export interface Certificate {
  key: string;
  cert: string;
  /** Its file, what NODE_EXTRA_CA_CERTS takes. */
  path: string;
  remove(): void;
}

/** Makes one with openssl, for these host names and 127.0.0.1. */
export function selfSigned(hosts: readonly string[]): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'neon-auth-certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const names = [...hosts.map(host => `DNS:${host}`), 'IP:127.0.0.1'].join(',');
  const made = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2'.split(' ');
  const what = [
    '-keyout',
    key,
    '-out',
    cert,
    '-subj',
    `/CN=${hosts[0]}`,
    '-addext',
    `subjectAltName=${names}`,
  ];
  execFileSync('openssl', [...made, ...what], { stdio: 'pipe' });
  return {
    key: readFileSync(key, 'utf8'),
    cert: readFileSync(cert, 'utf8'),
    path: cert,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
