import { describe, expect, test } from '@jest/globals';
import { createMasker } from '../../src/secrets/masking.ts';
import { Secret } from '../../src/secrets/secret.ts';

function masker(maskPubClientKey?: boolean) {
  const registered: string[] = [];
  const made = createMasker(value => registered.push(value), maskPubClientKey);
  return { ...made, registered };
}

describe('register', () => {
  test('registers each encoding once', () => {
    const { register, registered } = masker();
    register('a"bcd');
    register('a"bcd');
    register('a"bcd\nefgh');
    expect(registered.slice(0, 2)).toEqual(['a"bcd', 'a\\"bcd']);
    expect(new Set(registered).size).toBe(registered.length);
  });

  test('never registers an empty string', () => {
    const { register, registered } = masker();
    for (const secret of ['', ' ', '\r\n', '\n\n\n']) register(secret);
    expect(registered.filter(encoding => encoding.trim() === '')).toEqual([]);
  });

  test('of very many registers no encodings, and redacts them all the same', () => {
    const { register, redact, registered } = masker();
    for (let i = 0; i < 20_000; i++) register(`s3cret-${i}`);
    register('b"cde');
    expect(registered.slice(20_000)).toEqual(['b"cde']);
    expect(redact('b\\"cde')).toBe('***');
  });

  test('takes what is an encoding of another secret for one of its own', () => {
    const { register, redact, registered } = masker();
    register('two words9');
    register('two+words9');
    expect(redact('two%2Bwords9')).toBe('***');
    expect(registered).toContain('two%2Bwords9');
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

  test('finds a number where a secret is due, and none that counts something; in JSON numbers stay numbers', () => {
    const { registerFields, redactedJson, registered } = masker();
    const body = { password: 123456, token_count: 7654321, password_min_length: 8888 };
    registerFields(body);
    expect(registered).toEqual(['123456']);
    expect(JSON.parse(redactedJson(body) ?? '')).toEqual(body);
  });

  test('finds a Secret', () => {
    const { registerFields, registered } = masker();
    registerFields({ client_secret: new Secret('hush') });
    expect(registered).toEqual(['hush']);
  });

  test('finds every text within a secret field, and shows none', () => {
    const { registerFields, redactedJson, registered } = masker();
    const body = { client_credentials: { id: 'inner-1', list: [{ note: 'inner-2', on: true, size: 20 }] } };
    registerFields(body);
    expect(registered).toEqual(['inner-1', 'inner-2']);
    expect(JSON.parse(redactedJson(body) ?? '')).toEqual({
      client_credentials: { id: '***', list: [{ note: '***', on: true, size: 20 }] },
    });
  });

  test('takes the settings of sign-in by password for no secrets', () => {
    const { registerFields, redactedJson, registered } = masker();
    const body = { email_and_password: { enabled: true, email_verification_method: 'otp-code' } };
    registerFields(body);
    expect(registered).toEqual([]);
    expect(redactedJson(body)).toBe(JSON.stringify(body));
  });

  test('finds credentials in URLs, and shows the rest of them', () => {
    const { registerFields, redactedJson, registered } = masker();
    const body = { webhook_url: 'https://hook:pass%2B9@x.test/hook?token=abc9def&env=preview' };
    registerFields(body);
    expect(registered).toEqual(expect.arrayContaining(['pass%2B9', 'pass+9', 'abc9def']));
    expect(redactedJson(body)).toBe('{"webhook_url":"https://hook:***@x.test/hook?token=***&env=preview"}');
    expect(masker().redactedJson(body)).toBe(redactedJson(body));
  });

  test('finds tokens in any field', () => {
    const { registerFields, registerTokens, registered } = masker();
    const [neon, github] = [`napi_${'a1'.repeat(32)}`, `ghp_${'Ab1'.repeat(12)}`];
    registerFields({ note: `with ${neon}!` });
    registerTokens({ name: github, email: 'a@example.com' });
    expect(registered).toEqual([neon, github]);
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
    register('abcdefgh1');
    register('fgh1jkl');
    expect(redact('-abcdefgh1jkl-')).toBe('-***-');
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

  test('leaves every key that could be the name of a field', () => {
    const { register, redactedJson } = masker();
    for (const secret of ['enabled', 'known-9', '1234', 'true']) register(secret);
    expect(redactedJson({ enabled: true, 'known-9': { 1234: 1234, __proto__: null } })).toBe(
      '{"enabled":true,"known-9":{"1234":1234}}',
    );
  });

  test('hides secrets in keys that could not', () => {
    const { register, redactedJson } = masker();
    register('known-9');
    const [long, short] = [32, 16].map(length => `napi_${'a1'.repeat(length)}`) as [string, string];
    expect(redactedJson({ 'a known-9 name': 1, [long]: 2 })).toBe('{"a *** name":1,"***":2}');
    expect(redactedJson({ [short]: 1 })).toBe('{"***":1}');
  });

  test.each([
    ['[', ']'],
    ['{"a":', '}'],
  ])('shows a hundred levels, and does not fall over what is nested deeper: %s', (open, close) => {
    const { registerFields, redactedJson } = masker();
    const nested = (levels: number, held: string) => open.repeat(levels) + held + close.repeat(levels);
    const deep = JSON.parse(nested(50_000, '"x"'));
    registerFields(deep);
    expect(redactedJson(deep)).toBe(nested(101, '"***"'));
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

describe('a stray secret', () => {
  test.each<[unknown, boolean]>([
    ['a known-9 text', true],
    [{ note: ['x', 'known-9'], other: 'y' }, true],
    [{ client_secret: 'known-9' }, false],
    [{ url: 'https://user:known-9@x.test/' }, false],
    [{ url: 'https://user:known-9@x.test/known-9.html' }, false],
    [{ count: 1234567 }, false],
    [{ note: 'x' }, false],
    [undefined, false],
  ])('%j: %j', (value, isThere) => {
    const { register, hasStraySecret } = masker();
    for (const secret of ['known-9', '1234567']) register(secret);
    expect(hasStraySecret(value)).toBe(isThere);
  });
});
