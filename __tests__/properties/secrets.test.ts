import './real-toolkit.ts';
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { createLog } from '../../src/runner/log.ts';
import { encodingsOf } from '../../src/secrets/encodings.ts';
import { createMasker } from '../../src/secrets/masking.ts';
import { oneLine, quote } from '../../src/text.ts';
import { anyText, RUNS } from './texts.ts';

/**
 * Of upper-case letters, digits and what encodings change; texts around it have no upper case. Longer than a word
 * (`isWord`), which is redacted only where it stands alone.
 */
const secrets = fc.string({
  unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"\\%/+&<>'),
  minLength: 13,
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

/** Ways to write one character, by language; those of one may be mixed. */
const LANGUAGES: ((character: string) => string)[][] = [
  [
    character => JSON.stringify(character).slice(1, -1),
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`,
    character => (character === '/' ? '\\/' : JSON.stringify(character).slice(1, -1)),
  ],
  [
    encodeURIComponent,
    character => encodeURIComponent(character).replace(/%../g, byte => byte.toLowerCase()),
    character => `%${character.charCodeAt(0).toString(16)}`,
  ],
  [
    character => `&#${character.charCodeAt(0)};`,
    character => `&#x${character.charCodeAt(0).toString(16)};`,
    character => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character,
  ],
];
const spaced = fc.string({
  unit: fc.constantFrom(...'abcdefXYZ0123456789"/+&<> '),
  minLength: 13,
  maxLength: 40,
});
const ways = (language: ((character: string) => string)[]) =>
  fc.array(fc.constantFrom(...language), { minLength: 1, maxLength: 5 });
const oneLanguage = fc.constantFrom(...LANGUAGES).chain(ways);

function expectRedacted(secret: string, some: ((character: string) => string)[], at: string): void {
  fc.pre(secret.trim() === secret);
  const masker = createMasker(() => {});
  masker.register(secret);
  const written = [...secret].map((one, i) => some[i % some.length]?.(one)).join('');
  const shown = masker.redact(`${at}${written}${at}`);
  expect([written, shown.replaceAll(at, '')]).toEqual([written, '***']);
}

describe('an escaped secret is redacted', () => {
  test('whatever its escapes, and whatever stands before and behind it', () => {
    // No bare escape character: what is escaped has none, and `%` and `0a` of a secret would read as one character.
    const around = fc.constantFrom(' ', '=', ':', '\\\\', '\\n', '%25', '&#', '"');
    fc.assert(fc.property(spaced, oneLanguage, around, expectRedacted), RUNS);
  });

  test('where languages are mixed', () => {
    fc.assert(fc.property(spaced, ways(LANGUAGES.flat()), fc.constantFrom(' ', '='), expectRedacted), RUNS);
  });

  test('in every encoding that the runner is told of', () => {
    fc.assert(
      fc.property(spaced, secret => {
        const masker = createMasker(() => {});
        masker.register(secret);
        for (const encoding of encodingsOf(secret)) {
          expect([encoding, masker.redact(`<${encoding}>`).includes('***')]).toEqual([encoding, true]);
        }
      }),
      RUNS,
    );
  });
});

/** A value with the same keys, and `null` for each text. */
function shapeOf(value: unknown): unknown {
  if (typeof value === 'string') return null;
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, shapeOf(held)]));
}

describe('redacted JSON', () => {
  const words = fc.constantFrom('auth', 'true', 'enabled', '1234', 'null', 'known-9', 'a', 'x1y2z3');
  const names = fc.constantFrom(
    'enabled',
    'true',
    'auth',
    '1234',
    'known-9',
    'client_secret',
    'count',
    'null',
  );
  const values = fc.letrec<{ any: unknown }>(tie => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(words, fc.boolean(), fc.integer(), fc.constant(null), anyText),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(names, tie('any'), { maxKeys: 4 }),
    ),
  })).any;

  test('has the keys and the structure of the value, whatever is secret', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), values, (secrets, value) => {
        const masker = createMasker(() => {});
        for (const secret of secrets) masker.register(secret);
        masker.registerFields(value);
        expect(shapeOf(JSON.parse(masker.redactedJson(value) ?? 'null'))).toEqual(
          shapeOf(JSON.parse(JSON.stringify(value))),
        );
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
