import { describe, expect, test } from '@jest/globals';
import { clientConfig } from '../../src/database/connection.ts';
import { addressOf, databaseSecrets, databaseUrlProblem } from '../../src/database/url.ts';

const NEON =
  'postgresql://neondb_owner:npg_a1B2c3D4@ep-cool-name-a1b2.eu-central-1.aws.neon.tech/neondb?sslmode=require&channel_binding=require';

describe('databaseUrlProblem', () => {
  test.each([
    NEON,
    'postgres://u:p@127.0.0.1:5433/db',
    'postgresql://u@[::1]/db',
    'postgresql://u:p%2Fw@host/my%20db?options=endpoint%3Dep-x',
  ])('%s is one', url => {
    expect(databaseUrlProblem(url)).toBeUndefined();
  });

  test.each([
    ['mysql://u:hidden@host/db', 'does not begin with postgresql://'],
    ['host=h user=u password=hidden', 'does not begin with postgresql://'],
    ['postgresql://u:hidden @host/db', 'a space or a line break'],
    ['postgresql://u:hid\nden@host/db', 'a space or a line break'],
    ['postgresql://u:hid/den@host/db', 'must be percent-encoded'],
    ['postgresql://u:hid#den@host/db', 'must be percent-encoded'],
    ['postgresql://u:1#hidden@host/db', 'must be percent-encoded'],
    ['postgresql://u:1/hidden@host/db', 'names no user'],
    ['postgresql://host/db', 'names no user'],
    ['postgresql://u:hidden@/db', /not a valid URL|not name one host/],
    ['postgresql://u:hidden@a,b/db', 'does not name one host'],
    ['postgresql://u:hidden@%2Fvar%2Frun/db', 'does not name one host'],
    ['postgresql://u:hidden@host', 'does not name one database'],
    ['postgresql://u:hidden@host/', 'does not name one database'],
    ['postgresql://u:hidden@host/a/b', 'does not name one database'],
    ['postgresql://u@host/db?password=hidden', 'has password as a parameter'],
    ['postgresql://u:hidden@host/db?host=other', 'has host as a parameter'],
  ])('%j: %s', (url, problem) => {
    const found = databaseUrlProblem(url) ?? '';
    expect(found).toMatch(problem);
    expect(found).not.toMatch(/hidden|other|hid|den@/);
  });
});

describe('addressOf', () => {
  test('Neon’s usual URL', () => {
    expect(addressOf(NEON)).toEqual({
      host: 'ep-cool-name-a1b2.eu-central-1.aws.neon.tech',
      port: 5432,
      user: 'neondb_owner',
      password: 'npg_a1B2c3D4',
      database: 'neondb',
      tls: true,
      channelBinding: true,
      options: undefined,
    });
  });

  test('decodes what is percent-encoded, and keeps what is not', () => {
    const url = 'postgres://a%40b:p%2Fw%@[::1]:6000/my%20db?options=endpoint%3Dep-x';
    expect(addressOf(url)).toMatchObject({
      host: '::1',
      port: 6000,
      user: 'a@b',
      password: 'p%2Fw%',
      database: 'my db',
      options: 'endpoint=ep-x',
    });
  });
});

describe('what the driver is given', () => {
  const tlsOf = (rest: string) => clientConfig(addressOf(`postgresql://u:p@${rest}`)).ssl;

  test.each([
    ...['', '?sslmode=disable', '?sslmode=no-verify', '?sslmode=prefer', '?ssl=false', '?sslrootcert=/x'],
    '?sslmode=disable&sslmode=disable&uselibpqcompat=true&channel_binding=disable&sslnegotiation=direct',
  ])('a host that is not this machine is never asked without TLS, or unverified: %s', query => {
    for (const host of ['db.example.com', '10.0.0.1', '127.0.0.1.example.com', '0.0.0.0', '127.1']) {
      expect(tlsOf(`${host}/db${query}`)).toEqual({ rejectUnauthorized: true });
    }
  });

  test.each(['127.0.0.1', 'localhost', '[::1]'])('%s is, unless sslmode asks for it', host => {
    expect(tlsOf(`${host}/db`)).toBe(false);
    expect(tlsOf(`${host}/db?sslmode=prefer`)).toBe(false);
    expect(tlsOf(`${host}/db?sslmode=require`)).toEqual({ rejectUnauthorized: true });
    expect(tlsOf(`${host}/db?sslmode=disable&sslmode=verify-full`)).toEqual({ rejectUnauthorized: true });
  });

  test('holds neither URL nor parameters, and no password to be looked for elsewhere', () => {
    const config = clientConfig(addressOf('postgresql://u@db.example.com/db?statement_timeout=1'));
    expect(Object.keys(config).sort()).toEqual([
      ...['application_name', 'database', 'enableChannelBinding', 'host', 'password', 'port', 'ssl'],
      ...['sslnegotiation', 'user'],
    ]);
    expect((config.password as () => string)()).toBe('');
  });
});

describe('databaseSecrets', () => {
  const of = (url: string) => databaseSecrets(url).filter(text => text !== url);

  test.each([
    [NEON, ['npg_a1B2c3D4']],
    ['postgresql://u:p%40ss@host/db', ['p%40ss', 'p@ss']],
    ['postgresql://u:p@ss@host/db', ['p@ss', 'p%40ss']],
    ['postgresql://u:se/cr#et@host/db', ['se/cr#et']],
    ['postgresql://u@host/db?password=pw1&sslpassword=p%77', ['pw1', 'p%77', 'pw']],
    ['u:secret@host/db', ['secret']],
    ['postgresql://u@host/db', []],
    ['nonsense', []],
  ])('%s', (url, secrets) => {
    expect(databaseSecrets(url)).toContain(url);
    expect(of(url)).toEqual(expect.arrayContaining(secrets));
    if (secrets.length === 0) expect(of(url)).toEqual([]);
  });

  test('an @ behind the address hides no password', () => {
    expect(of('postgresql://u:secret@host/db?application_name=a@b')).toContain('secret');
  });

  test('nothing of an empty text', () => {
    expect(databaseSecrets('')).toEqual([]);
  });
});
