import './real-toolkit.ts';
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { createLog } from '../../src/runner/log.ts';
import { createMasker, encodingsOf } from '../../src/secrets/masking.ts';
import { oneLine, quote } from '../../src/text.ts';
import { anyText, RUNS } from './texts.ts';

/** Of upper-case letters, digits and what encodings change; texts around it have no upper case. */
const secrets = fc.string({
  unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"\\%/+&<>'),
  minLength: 12,
  maxLength: 40,
});
const around = anyText.map(text => text.toLowerCase().replace(/[\d"\\%/+&<>]/g, ''));
/** How a secret may stand in a text from outside. */
const written = fc.constantFrom<(secret: string) => string>(
  secret => secret,
  secret => JSON.stringify(secret).slice(1, -1),
  encodeURIComponent,
  secret => `${secret.slice(0, 5)}\u200b${secret.slice(5)}`,
  secret => `${secret}${secret}`,
);

function logged(secret: string, text: string): string {
  const masker = createMasker(() => {});
  masker.register(secret);
  let out = '';
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation(chunk => {
    out += chunk;
    return true;
  });
  createLog(masker).info(text);
  createLog(masker).error(text);
  spy.mockRestore();
  return out;
}

/** Parts of the secret, of eight characters, that are still to be read. */
function partsLeft(secret: string, text: string): string[] {
  const parts = Array.from({ length: secret.length - 7 }, (_, i) => secret.slice(i, i + 8));
  return parts.filter(part => text.includes(part));
}

describe('the log', () => {
  test('shows nothing of a secret, in whatever encoding and wherever it stands', () => {
    fc.assert(
      fc.property(secrets, around, around, written, (secret, before, after, write) => {
        expect(partsLeft(secret, logged(secret, before + write(secret) + after))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('shows nothing of one that was cut before it came to be known', () => {
    fc.assert(
      fc.property(secrets, fc.integer({ min: 50, max: 110 }), (secret, length) => {
        const long = 'x'.repeat(length) + secret;
        expect(partsLeft(secret, logged(secret, `Input name: ${quote(long)} is wrong.`))).toEqual([]);
        expect(partsLeft(secret, logged(secret, oneLine(long, 100)))).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('JSON', () => {
  test('shows nothing of a secret, in values and in names, and stays JSON', () => {
    fc.assert(
      fc.property(secrets, fc.jsonValue(), (secret, value) => {
        const masker = createMasker(() => {});
        masker.register(secret);
        const json =
          masker.redactedJson({ [`a ${secret}`]: value, list: [secret, { deep: `${secret}!` }] }) ?? '';
        expect(partsLeft(secret, JSON.stringify(JSON.parse(json)))).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('a mask', () => {
  test('is never so short that it blanks the log, whatever the secret', () => {
    fc.assert(
      fc.property(anyText, secret => {
        for (const encoding of encodingsOf(secret)) {
          expect(encoding.length).toBeGreaterThanOrEqual(4);
          expect(encoding.trim()).not.toBe('');
        }
      }),
      RUNS,
    );
  });

  test('covers the secret itself and each of its lines', () => {
    fc.assert(
      fc.property(anyText, secret => {
        const encodings = encodingsOf(secret);
        const lines = [secret, ...secret.split(/\r\n|\r|\n/).map(line => line.trim())];
        for (const line of lines) {
          if (line.length >= 4 && line.trim() !== '') expect(encodings).toContain(line);
        }
      }),
      RUNS,
    );
  });
});
