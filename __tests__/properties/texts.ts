import fc from 'fast-check';

/** What has a meaning to the runner, its files, GitHub's Markdown, HTML or a terminal. */
const DANGEROUS = [
  '::',
  '::error::',
  '::set-output name=x::',
  '::add-mask::',
  '::stop-commands::x',
  ':\u200b:error::',
  '\u0301::error::',
  '\u0301 ::error::',
  '\ufeff::warning::',
  '##[',
  '##[error]',
  '##[set-env name=x]',
  '#\u200d#\u0301[group]',
  '%0A',
  '%0D%0A::error::',
  '\n',
  '\r',
  '\r\n',
  '\v',
  '\f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u0000',
  'ghadelimiter_',
  '<<EOF',
  'x=y',
  '=',
  'NODE_OPTIONS=--require=/tmp/x',
  '<script>alert(1)</script>',
  '<img src=x onerror=y>',
  '</code></td></table><a href="https://evil.test">',
  '<!-- ',
  '-->',
  '&lt;',
  '&#x3c;b&#x3e;',
  '"',
  "'",
  '`',
  '```',
  '[text](https://evil.test)',
  '![](https://evil.test/x.png)',
  'https://evil.test',
  '@octocat',
  'user@example.com',
  '#1',
  '\u001b[31m',
  '\u001b]8;;https://evil.test\u0007',
  '\u202e',
  '\u2066',
  '\ud800',
  '\udc00',
  '...',
  ' ',
  '***',
];

const SURROGATES = { first: 0xd800, count: 0x800 };

/**
 * Any code point but surrogates, for `fc.string`, as its unit `binary` gives them: that one makes a table of the million
 * of them in every test file, which takes more than a second.
 */
export const character = fc.nat(0x10ffff - SURROGATES.count).map(
  at => String.fromCodePoint(at < SURROGATES.first ? at : at + SURROGATES.count),
  character => {
    const code = typeof character === 'string' ? (character.codePointAt(0) ?? -1) : -1;
    if (code < 0 || String.fromCodePoint(code) !== character) throw new Error('not a character');
    return code < SURROGATES.first ? code : code - SURROGATES.count;
  },
);

/** Any text, made of what is dangerous and what is not. */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...DANGEROUS) },
      fc.string({ unit: character, maxLength: 8 }),
    ),
    {
      maxLength: 12,
    },
  )
  .map(parts => parts.join(''));

/** The same without halves of surrogate pairs, which no file in UTF-8 can hold. */
export const wellFormedText = anyText.map(text => text.toWellFormed());

/** How many runs a property gets; FC_RUNS for more, with `jest --testTimeout 600000`. */
export const RUNS = { numRuns: Number(process.env.FC_RUNS ?? 300) };
