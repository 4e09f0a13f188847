import { describe, expect, test } from '@jest/globals';
import { parseCommand, parseCommands, splitLines, takeLines } from '../../local-runner/commands.ts';

describe('lines', () => {
  test.each([
    ['a\nb', ['a', 'b']],
    ['a\r\nb\n', ['a', 'b']],
    ['a\rb\r', ['a', 'b']],
    ['a\n\nb', ['a', '', 'b']],
    ['', []],
  ])('%j', (text, lines) => {
    expect(splitLines(text)).toEqual(lines);
  });

  test('a CRLF cut in two by a chunk is one line end', () => {
    const { lines, rest } = takeLines('a\nb\r');
    expect([...lines, ...splitLines(`${rest}\nc`)]).toEqual(['a', 'b', 'c']);
  });
});

describe('::name::data', () => {
  test('name, properties and data, unescaped once', () => {
    expect(parseCommand('::error file=a%3Ab%2Cc,line=1::x%0Ay%250A%3A')).toEqual({
      name: 'error',
      properties: { file: 'a:b,c', line: '1' },
      data: 'x\ny%0A%3A',
    });
  });

  test.each(['  ::error::x', '\t::error::x', '\u00a0::ERROR::x', '\u0085::error::x'])('%j', line => {
    expect(parseCommand(line)).toMatchObject({ name: 'error', data: 'x' });
  });

  test.each(['a ::error::x', '::error:x', '::nothing::x', ':: error::x', '\ufeff::error::x', '::', ''])(
    'is text: %j',
    line => {
      expect(parseCommand(line)).toBeUndefined();
    },
  );

  test('properties without a name or a value are dropped', () => {
    expect(parseCommand('::error =a,b=,c==d=e,,f::')?.properties).toEqual({ c: 'd=e' });
  });

  test('data may hold the separator', () => {
    expect(parseCommand('::debug::a::b')?.data).toBe('a::b');
  });
});

describe('##[name]data', () => {
  test('anywhere in a line', () => {
    expect(parseCommand('from the API: ##[set-output name=a%3Bb;x=1]v%5D%0Aw')).toEqual({
      name: 'set-output',
      properties: { name: 'a;b', x: '1' },
      data: 'v]\nw',
    });
  });

  test.each(['##[section]x', '##[error x', '##[other] ##[error]x', '## [error]x'])('is text: %j', line => {
    expect(parseCommand(line)).toBeUndefined();
  });

  test('is looked for when the other form is not registered', () => {
    expect(parseCommand('::other::##[error]x')).toMatchObject({ name: 'error', data: 'x' });
  });
});

describe('stop-commands', () => {
  test('commands are text until the token', () => {
    const output = '::stop-commands::Tok3n\n::error::a\n::tok3n::\n::error::b';
    expect(parseCommands(output).map(({ name, data }) => [name, data])).toEqual([
      ['stop-commands', 'Tok3n'],
      ['tok3n', ''],
      ['error', 'b'],
    ]);
  });

  test.each(['', 'error', 'pause-logging'])('the token %j stops nothing', token => {
    expect(parseCommands(`::stop-commands::${token}\n::error::a`).at(-1)?.name).toBe('error');
  });
});

test('a lone carriage return begins a new line, so also a command', () => {
  expect(parseCommands(['text\r::error::x'])).toMatchObject([{ name: 'error' }]);
});
