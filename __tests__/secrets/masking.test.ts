import { describe, expect, test } from '@jest/globals';
import { createMasker, encodingsOf } from '../../src/secrets/masking.ts';
import { Secret } from '../../src/secrets/secret.ts';

function masker(maskPubClientKey?: boolean) {
  const registered: string[] = [];
  const made = createMasker(value => registered.push(value), maskPubClientKey);
  return { ...made, registered };
}

describe('the encodings of a secret', () => {
  test.each<[string, string[]]>([
    ['plain-key_1', ['plain-key_1']],
    ['with "quote"', ['with "quote"', 'with \\"quote\\"', 'with%20%22quote%22']],
    ['a/b+c=', ['a/b+c=', 'a%2Fb%2Bc%3D']],
    ['line1\nline2', ['line1\nline2', 'line1\\nline2', 'line1%0Aline2', 'line1', 'line2']],
    ['line1\r\n  line2  ', ['line1\r\n  line2  ', 'line1', 'line2', 'line1\\r\\n  line2']],
    ['  key ', ['  key ', '%20%20key%20']],
    ['ünï', ['%C3%BCn%C3%AF']],
  ])('%j', (secret, encodings) => {
    expect(encodingsOf(secret)).toEqual(expect.arrayContaining(encodings));
  });

  test.each(['', ' ', '\n', 'a', 'ab', 'abc', 'a\nb', '\n\n'])('%j is too short for any', secret => {
    expect(encodingsOf(secret).filter(encoding => encoding.length < 4)).toEqual([]);
  });

  test('short lines of a long secret are left out', () => {
    expect(encodingsOf('{\n"key": "value"\n}')).not.toContain('{');
    expect(encodingsOf('{\n"key": "value"\n}')).toContain('"key": "value"');
  });

  test('of a URL its password and codes are encodings of their own', () => {
    const database = encodingsOf('postgres://user:p%40ss-word@db.test/neondb?sslmode=verify-full');
    expect(database).toEqual(expect.arrayContaining(['p%40ss-word', 'p@ss-word']));
    expect(database).not.toContain('verify-full');
    expect(encodingsOf('https://x.test/confirm?code=a1b2c3d4e5&next=/home')).toEqual([
      'https://x.test/confirm?code=a1b2c3d4e5&next=/home',
      'https%3A%2F%2Fx.test%2Fconfirm%3Fcode%3Da1b2c3d4e5%26next%3D%2Fhome',
      'a1b2c3d4e5',
    ]);
  });

  test('no encoding is there twice', () => {
    const encodings = encodingsOf('plain\nplain\n');
    expect(new Set(encodings).size).toBe(encodings.length);
  });

  test('a lone surrogate is no fault', () => {
    expect(encodingsOf('key-\ud800')).toContain('key-%EF%BF%BD');
  });
});

describe('register', () => {
  test('registers each encoding once', () => {
    const { register, registered } = masker();
    register('a"bcd');
    register('a"bcd');
    expect(registered).toEqual(['a"bcd', 'a\\"bcd', 'a%22bcd']);
  });

  test('never registers an empty string', () => {
    const { register, registered } = masker();
    for (const secret of ['', ' ', '\r\n', '\n\n\n']) register(secret);
    expect(registered.filter(encoding => encoding.trim() === '')).toEqual([]);
  });
});

describe('registerFields', () => {
  test('finds secrets by their names, however deep', () => {
    const { registerFields, registered } = masker();
    registerFields({
      id: 'not-one',
      client_secret: 'secret-1',
      smtp: { password: 'secret-2', host: 'smtp.test' },
      providers: [{ client_secret: 'secret-3' }, { tokens: ['secret-4', { refresh_token: 'secret-5' }] }],
      apiKey: 'secret-6',
      secret_server_key: 'secret-7',
      connection_uri: 'secret-8',
    });
    expect(registered.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(n => `secret-${n}`));
  });

  test('finds those of the names given', () => {
    const { registerFields, registered } = masker();
    registerFields({ url: 'https-code', link: 'other' }, ['url']);
    expect(registered).toEqual(['https-code']);
  });

  test.each([
    [undefined, ['pck_1']],
    [true, ['pck_1']],
    [false, []],
  ])('takes pub_client_key for one unless configured otherwise: %s', (maskPubClientKey, encodings) => {
    const { registerFields, registered } = masker(maskPubClientKey);
    registerFields({ pub_client_key: 'pck_1' });
    expect(registered).toEqual(encodings);
  });

  test.each([undefined, null, '', 'text', 5, true, [], [[null]], { client_secret: null, password: true }])(
    'takes any response: %j',
    body => {
      const { registerFields, registered } = masker();
      registerFields(body);
      expect(registered).toEqual([]);
    },
  );

  test('finds a number where a secret is due, and none that counts something', () => {
    const { registerFields, redactedJson, registered } = masker();
    const body = { password: 123456, token_count: 7654321, password_min_length: 8888 };
    registerFields(body);
    expect(registered).toEqual(['123456']);
    expect(JSON.parse(redactedJson(body) ?? '')).toEqual({ ...body, password: '***' });
  });

  test('finds a Secret', () => {
    const { registerFields, registered } = masker();
    registerFields({ client_secret: new Secret('hush') });
    expect(registered).toEqual(['hush']);
  });
});

describe('redact', () => {
  test('replaces every encoding, everywhere', () => {
    const { register, redact } = masker();
    register('p&"ss');
    expect(redact('p&"ss, p&\\"ss and p%26%22ss; p&"ssp&"ss')).toBe('***, *** and ***; ******');
  });

  test('replaces the longest first', () => {
    const { register, redact } = masker();
    register('pass');
    register('password-1');
    expect(redact('password-1 pass')).toBe('*** ***');
  });

  test('takes a secret as text, not as a pattern', () => {
    const { register, redact } = masker();
    register('a.*$&');
    expect(redact('abcd a.*$& $&')).toBe('abcd *** $&');
  });

  test('leaves no end of secrets that overlap', () => {
    const { register, redact } = masker();
    register('abcdefgh');
    register('efghijkl');
    expect(redact('-abcdefghijkl-')).toBe('-***-');
  });

  test.each([
    ['"abcdefgh..." is not an id', '"***..." is not an id'],
    ['abc...', 'abc...'],
    ['x abcdefghijklmnop...', 'x ***...'],
    ['abcdefghijklmnopqr...', '***qr...'],
    ['abcd abcde...', 'abcd ***...'],
    ['...', '...'],
    ['abcd......', '***......'],
  ])('leaves no beginning of a secret where a text was cut: %s', (text, shown) => {
    const { register, redact } = masker();
    register('abcdefghijklmnop');
    expect(redact(text)).toBe(shown);
  });

  test('takes no long time for a text full of marks', () => {
    const { register, redact } = masker();
    register('abcd'.repeat(500));
    const started = performance.now();
    redact('abcd...'.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test('leaves alone what is not known', () => {
    expect(masker().redact('nothing')).toBe('nothing');
  });
});

describe('redactedJson', () => {
  test('hides secret fields, known or not, and known values anywhere', () => {
    const { register, redactedJson } = masker();
    register('known');
    const value = {
      client_secret: 'x',
      note: 'the known one',
      list: ['known', 1, null, true],
      deep: { password: 'yy' },
    };
    expect(JSON.parse(redactedJson(value) ?? '')).toEqual({
      client_secret: '***',
      note: 'the *** one',
      list: ['***', 1, null, true],
      deep: { password: '***' },
    });
  });

  test('shows that a secret field is empty', () => {
    expect(masker().redactedJson({ client_secret: '', password: null })).toBe(
      '{"client_secret":"","password":null}',
    );
  });

  test.each([
    [true, '{"pub_client_key":"***"}'],
    [false, '{"pub_client_key":"pck_1"}'],
  ])('pub_client_key, masked: %s', (maskPubClientKey, json) => {
    expect(masker(maskPubClientKey).redactedJson({ pub_client_key: 'pck_1' })).toBe(json);
  });

  test('hides secrets in names', () => {
    const { register, redactedJson } = masker();
    register('known');
    expect(redactedJson({ 'a known name': { __proto__: null, known: 1 } })).toBe('{"a *** name":{"***":1}}');
  });

  test('does not fall over what is nested deep', () => {
    const { registerFields, redactedJson } = masker();
    const deep = JSON.parse(`${'['.repeat(50_000)}"x"${']'.repeat(50_000)}`);
    registerFields(deep);
    expect(redactedJson(deep)).toMatch(/^\[+"\*\*\*"\]+$/);
  });

  test('hides Secrets', () => {
    expect(masker().redactedJson({ any: new Secret('hush') })).toBe('{"any":"***"}');
  });

  test('redacts what was registered', () => {
    const { registerFields, redactedJson } = masker();
    const body = { url: 'https://transfer.test/?code=1' };
    registerFields(body, ['url']);
    expect(redactedJson(body)).toBe('{"url":"***"}');
  });

  test.each<[unknown, string | undefined]>([
    [undefined, undefined],
    [null, 'null'],
    ['x', '"x"'],
    [[], '[]'],
  ])('of %j is %j', (value, json) => {
    expect(masker().redactedJson(value)).toBe(json);
  });
});
