import { describe, expect, test } from '@jest/globals';
import { DatabaseError } from '../../src/database/errors.ts';
import { breaks, explain } from '../../src/database/explain.ts';

const address = { host: 'ep-x.aws.neon.tech', port: 5432, user: 'neondb_owner', database: 'neondb' };
const clean = (text: string) => text.replaceAll('hunter22', '***');
const of = (error: object, doing = 'Connecting to') =>
  explain(error, { doing, address, timeout: 12_345, clean });
const server = (code: string, message = 'message') => ({ severity: 'FATAL', code, message });
const WHERE = 'Connecting to database neondb at ep-x.aws.neon.tech: ';

describe('what the server reports', () => {
  test.each([
    ['28P01', 'the password of role neondb_owner was refused (28P01). Copy database_url again'],
    ['28000', 'role neondb_owner may not connect (28000). Copy database_url again'],
    ['3D000', 'there is no database neondb (3D000). Check the name at the end of database_url.'],
    ['42501', 'role neondb_owner may not do that (42501). Give the URL of a role that owns'],
    ['42P01', 'that table is not there (42P01). Check that database_url is that of this branch'],
    ['3F000', 'there is no schema neon_auth (3F000). Check that'],
    ['42703', 'that table is not one of Neon Auth, which has other columns (42703).'],
    ['25006', 'the database is read-only (25006). Give the URL of a compute that writes'],
  ])('%s', (state, text) => {
    const error = of(server(state));
    expect(error).toBeInstanceOf(DatabaseError);
    expect(error.text()).toContain(WHERE + text);
    expect(error.outcome).toEqual({ kind: 'refused', state });
  });

  test('what is not known is shown, without secrets', () => {
    expect(of(server('57P03', 'starting up for hunter22')).text()).toBe(
      `${WHERE}Postgres reported: starting up for *** (57P03).`,
    );
  });

  test('a password that Neon’s proxy refuses as an internal error', () => {
    const { outcome } = of(server('XX000', "password authentication failed for user 'neondb_owner'"));
    expect(outcome).toEqual({ kind: 'refused', state: '28P01' });
  });
});

describe('what the driver and Node report', () => {
  test.each([
    [new Error('timeout expired'), 'lost', 'no response came within 12.3 s. Raise timeout'],
    [new Error('Query read timeout'), 'lost', 'no response came within 12.3 s. Raise timeout'],
    [
      new Error('The server does not support SSL connections'),
      'rejected',
      'ep-x.aws.neon.tech offers no TLS, without which no password is sent. Only',
    ],
    [
      new Error('There was an error establishing an SSL connection'),
      'rejected',
      'ep-x.aws.neon.tech does not speak the protocol of Postgres. Check database_url,',
    ],
    [
      new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a non-empty string'),
      'rejected',
      'the database asks for a password, and database_url has none. Copy',
    ],
    [
      new Error('SASL: Only mechanism(s) SCRAM-SHA-256 are supported'),
      'rejected',
      'the sign-in failed: SASL: Only mechanism(s)',
    ],
    [
      Object.assign(new Error('connect'), { code: 'ECONNREFUSED', syscall: 'connect' }),
      'not-connected',
      'the connection was refused, to ep-x.aws.neon.tech:5432 (ECONNREFUSED). Check database_url, and',
    ],
    [
      Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND', syscall: 'getaddrinfo' }),
      'not-connected',
      'the host name was not found, to ep-x.aws.neon.tech:5432 (ENOTFOUND).',
    ],
    [
      Object.assign(new Error('self-signed certificate'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }),
      'rejected',
      'the certificate of ep-x.aws.neon.tech:5432 is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT). For a certificate authority of your own, set NODE_EXTRA_CA_CERTS',
    ],
    [
      new Error('Connection terminated unexpectedly'),
      'lost',
      'the connection broke before a response came. Check',
    ],
  ])('%s', (error, kind, text) => {
    const explained = of(error);
    expect(explained.text()).toContain(WHERE + text);
    expect(explained.outcome).toEqual({ kind });
  });

  test('the sentence on its tries comes before what to do', () => {
    expect(of(server('3D000')).after('Gave up after 2 tries in 3 s.').text()).toContain(
      '(3D000). Gave up after 2 tries in 3 s. Check',
    );
  });
});

test('a connection is kept after an error of a statement, and no other', () => {
  expect([server('42P01'), server('40001'), server('57P01'), server('08006')].map(breaks)).toEqual([
    ...[false, false, true, true],
  ]);
  expect(breaks(new Error('Query read timeout'))).toBe(true);
});
