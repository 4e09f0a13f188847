import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { Schema } from '../../spec/document.ts';

/** The first lines of a module that `standalone` writes. */
export const GENERATED = `// Made by \`npm run generate\` with Ajv from Neon's OpenAPI document
// (public-v2-for-users.gen.yaml of @neondatabase/api-client) and spec/additions.yaml. Not to be edited.
// @ts-nocheck
`;

/**
 * The code of a stand-alone check for each schema, by the name of its constant, short and without a module.
 * Throws for what Ajv writes and this does not know.
 */
export function standalone(schemas: ReadonlyMap<string, Schema>): string {
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    discriminator: true,
    strict: true,
    code: { source: true, esm: true, lines: true, optimize: 3 },
  });
  for (const [name, schema] of schemas) ajv.addSchema(schema, name);
  const exported = Object.fromEntries([...schemas.keys()].map(name => [identifier(name), name]));
  return shorter(withoutRuntime(standaloneCode(ajv, exported)));
}

/** The constant that `standalone` gives a schema of this name. */
export function identifier(name: string): string {
  return name.replace(/[^a-z]+([a-z]?)/g, (_, letter: string) => letter.toUpperCase());
}

/** Half as long: findings without what nobody reads, each added by one statement. */
function shorter(code: string): string {
  const short = code
    .replace(/^"use strict";\n?/, '')
    .replace(/schemaPath:"[^"]*",/g, '')
    .replace(
      /const (err\d+) = (.*);\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors.push\(\1\);\n\}\nerrors\+\+;/g,
      '(vErrors ??= []).push($2);',
    )
    .replace(/^let errors = 0;\n/gm, '')
    .replace(/return errors === 0;/g, 'return vErrors === null;')
    .replace(/^export const/gm, 'const');
  if (/(?<!\.)\berrors\b/.test(short))
    throw new Error('the code counts its findings, which are no longer counted');
  return short;
}

/** Without a require of Ajv, which must not be in the bundle: its one function counts characters. */
function withoutRuntime(code: string): string {
  const own = code.replace(
    /const (\w+) = require\("ajv\/dist\/runtime\/ucs2length"\)\.default;/g,
    'const $1 = text => [...text].length;',
  );
  if (own.includes('require('))
    throw new Error('the code needs a module of Ajv that has no replacement here');
  return own;
}
