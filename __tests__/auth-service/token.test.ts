import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { exportJWK, SignJWT } from 'jose';
import { tokenFailure } from '../../src/auth-service/token.ts';

const ORIGIN = 'https://auth.example.com';
const EXPECTED = { issuer: ORIGIN, audience: ORIGIN };
const own = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519');

const keys = async ({ publicKey }: { publicKey: KeyObject }, kid = 'one') => ({
  keys: [{ ...(await exportJWK(publicKey)), alg: 'EdDSA', kid }],
});
const token = (claims: object, expires = '1h') =>
  new SignJWT({ iss: ORIGIN, aud: ORIGIN, ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'one' })
    .setExpirationTime(expires)
    .sign(own.privateKey);

test('one that an application would take', async () => {
  expect(await tokenFailure(await token({}), await keys(own), EXPECTED)).toBeUndefined();
});

test.each([
  ['issuer', { iss: 'https://parent.example.com' }, { kind: 'issuer', what: 'https://parent.example.com' }],
  [
    'audience',
    { aud: 'https://parent.example.com' },
    { kind: 'audience', what: 'https://parent.example.com' },
  ],
])('%s', async (_, claims, expected) => {
  expect(await tokenFailure(await token(claims), await keys(own), EXPECTED)).toEqual(expected);
});

test('one that has expired', async () => {
  const old = await token({}, '-1h');
  expect(await tokenFailure(old, await keys(own), EXPECTED)).toEqual({
    kind: 'claims',
    what: 'it has expired',
  });
});

test('one signed with another key, under the same id or another', async () => {
  const signed = await token({});
  expect(await tokenFailure(signed, await keys(other), EXPECTED)).toEqual({
    kind: 'keys',
    what: 'its signature is not by one of them',
  });
  expect(await tokenFailure(signed, await keys(own, 'two'), EXPECTED)).toEqual({
    kind: 'keys',
    what: 'the key that it is signed with is not among them',
  });
});

test.each(['', 'no token', 'a.b.c', `${'x'.repeat(50)}.eyJ.zzz`])(
  'what is no token at all: %s',
  async text => {
    expect(await tokenFailure(text, await keys(own), EXPECTED)).toMatchObject({ kind: 'keys' });
  },
);
