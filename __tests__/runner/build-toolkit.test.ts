import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { type Replacement, replaceIn } from '../../scripts/build-toolkit.ts';

const CODE = "import * as tunnel from 'tunnel';\nlet agent;\n";

function replacement(edits: [string, string][], code = CODE): Replacement {
  return { file: 'a/index.js', sha256: createHash('sha256').update(code).digest('hex'), edits };
}

test('makes the edits', () => {
  const edits = replacement([
    ["import * as tunnel from 'tunnel';\n", ''],
    ['let agent;', "let agent = require('$&');"],
  ]);
  expect(replaceIn(CODE, edits)).toBe("let agent = require('$&');\n");
});

test.each([
  ['one more import, for its side effect alone', `import './polyfill.js';\n${CODE}`],
  ['something far from the edits', `${CODE}// A comment.\n`],
])('fails when the file has changed: %s', (_, code) => {
  expect(() => replaceIn(code, replacement([['let agent;', '']]))).toThrow(/^a\/index\.js has changed: /);
});

test.each([
  ['let agents;', 0],
  ['tunnel', 2],
])('fails when an edit does not fit once: %s', (from, times) => {
  expect(() => replaceIn(CODE, replacement([[from, '']]))).toThrow(
    `a/index.js has ${times} times, not once: ${from}`,
  );
});
