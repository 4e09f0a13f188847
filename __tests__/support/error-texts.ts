import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Texts of documents and queries, not of errors. */
const NOT_ERRORS = [
  'src/inputs/table.ts',
  'src/inputs/rows/delivery.ts',
  'src/inputs/rows/file.ts',
  'src/inputs/rows/users.ts',
  'src/report/outputs.ts',
  'src/apply/export/header.ts',
  'src/github/comment-queries.ts',
  'src/database/queries.ts',
  'src/preview/cookie-secret.ts',
];
const NOT_AN_ERROR = /(?:summary|did|done|group|heading|except):\s*$|^\s*import [^;]*$/;
/** Findings are in a document of their own. */
export const OF_FINDINGS = [
  'src/findings/',
  'src/sign-in/',
  'src/audit/',
  'src/auth-service/key-set.ts',
  'src/auth-service/token.ts',
  'src/preview/findings.ts',
];

/**
 * The constant parts, of three words and more, of every text in src/ that an error, warning or finding may show.
 * @param of chooses among its files.
 */
export function errorTexts(of: (path: string) => boolean = () => true): string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map(name => join('src', name))
    .filter(path => path.endsWith('.ts') && !NOT_ERRORS.includes(path) && of(path));
  const texts = files.flatMap(path => literalsOf(readFileSync(path, 'utf8')));
  return [...new Set(texts)].filter(text => text.split(/\s+/).length > 2 && /[a-z]{2} [a-z]/i.test(text));
}

/** The constant parts of the string literals of TypeScript source; what a template holds is looked into, too. */
function literalsOf(source: string): string[] {
  const texts: string[] = [];
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;,{(])\/\/.*$/gm, '$1');
  for (const match of code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)) {
    if (NOT_AN_ERROR.test(code.slice(Math.max(0, match.index - 80), match.index))) continue;
    const [, plain, template] = match;
    if (plain !== undefined) texts.push(plain);
    else texts.push(...partsOf(template as string));
  }
  return texts.map(tidy);
}

/** Without what is left of a template within a template, and without punctuation at its ends. */
function tidy(text: string): string {
  const constant =
    text
      .replaceAll("\\'", "'")
      .replace(/^.*'\}/, '')
      .split('${')[0] ?? '';
  return constant.replace(/^[\s,.:;()]+|[\s,.:;(]+$/g, '');
}

/** A template cut where it holds an expression, and the literals of those expressions. */
function partsOf(template: string): string[] {
  const inner = [...template.matchAll(/\$\{([^{}]*)\}/g)].flatMap(([, expression]) =>
    [...(expression as string).matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, text]) => text as string),
  );
  return [...template.split(/\$\{[^{}]*\}/), ...inner];
}
