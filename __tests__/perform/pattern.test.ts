import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { domainPattern } from '../../src/inputs/domains.ts';
import { InputProblem } from '../../src/inputs/parsers.ts';
import { fits } from '../../src/perform/pattern.ts';

/** By trying every place of every star. */
function reference(text: string, pattern: string): boolean {
  if (pattern === '') return text === '';
  if (pattern[0] === '*') {
    return Array.from({ length: text.length + 1 }, (_, at) => text.slice(at)).some(rest =>
      reference(rest, pattern.slice(1)),
    );
  }
  return (
    text[0]?.toLowerCase() === pattern[0]?.toLowerCase() &&
    text !== '' &&
    reference(text.slice(1), pattern.slice(1))
  );
}

const letters = (...from: string[]) => fc.string({ unit: fc.constantFrom(...from), maxLength: 8 });

test('it is what trying every place of every star gives', () => {
  fc.assert(
    fc.property(letters('a', 'b', 'A'), letters('a', 'b', '*'), (text, pattern) => {
      expect(fits(text, pattern)).toBe(reference(text, pattern));
    }),
    { numRuns: 2_000 },
  );
});

test('a pattern that is meant to take long takes no time', () => {
  const start = performance.now();
  expect(fits('a'.repeat(20_000), `${'*a'.repeat(1_000)}*b`)).toBe(false);
  expect(performance.now() - start).toBeLessThan(200);
});

describe('a pattern', () => {
  test.each([
    'https://*-team.vercel.app',
    'https://*.vercel.app',
    'myapp://*/callback',
    'https://pr-*.example.com',
  ])('%s is one', given => {
    expect(domainPattern(given)).toBe(given);
  });

  // What an expression that came out empty leaves of one, too.
  test.each([
    'https://*',
    'https://*.',
    '*',
    '**',
    'https://',
    'https://app.example.com',
    '*.vercel.app',
    'https://*.*',
  ])('%s is none: it fits everything, or has no star or scheme', given => {
    expect(() => domainPattern(given)).toThrow(InputProblem);
  });
});
