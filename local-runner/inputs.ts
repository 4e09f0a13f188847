import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';

/** Declared inputs of an action with the text of their defaults. */
export type DeclaredInputs = Record<string, string>;

/** The inputs of the action.yml that a bundle belongs to: beside it, or above the dist/ it is in. */
export function declaredInputs(action: string): DeclaredInputs | undefined {
  const folder = dirname(action);
  const path = join(basename(folder) === 'dist' ? dirname(folder) : folder, 'action.yml');
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  const known = parsed.get(text);
  if (known) return known;
  const manifest = parse(text) as { inputs?: Record<string, { default?: unknown }> };
  const inputs = Object.entries(manifest.inputs ?? {});
  const declared = Object.fromEntries(inputs.map(([name, input]) => [name, String(input?.default ?? '')]));
  parsed.set(text, declared);
  return declared;
}

/** What texts of action.yml declare: every step of a test run needs it, and reading YAML takes 20 ms. */
const parsed = new Map<string, DeclaredInputs>();

/**
 * The INPUT_ variables of a step. A runner sets one for every declared input, empty where there is no value.
 * `${{ github.x }}` in a default is looked up as GITHUB_X in `env`.
 */
export function inputVariables(
  inputs: Record<string, string>,
  declared: DeclaredInputs = {},
  env: Record<string, string> = {},
): Record<string, string> {
  const defaults = Object.entries(declared).map(([name, text]) => [name, evaluate(text, env)] as const);
  const all = [...defaults, ...Object.entries(inputs)];
  return Object.fromEntries(all.map(([name, value]) => [variableName(name), value]));
}

/** The inputs a step gives that its action does not declare; names do not mind case. */
export function unexpectedInputs(inputs: Record<string, string>, declared: DeclaredInputs): string[] {
  const known = new Set(Object.keys(declared).map(variableName));
  return Object.keys(inputs).filter(name => !known.has(variableName(name)));
}

function variableName(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}

function evaluate(text: string, env: Record<string, string>): string {
  return text.replace(
    /\$\{\{\s*github\.(\w+)\s*\}\}/g,
    (_, name: string) => env[`GITHUB_${name.toUpperCase()}`] ?? '',
  );
}
