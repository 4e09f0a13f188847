import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { parse } from 'yaml';
import { readYaml } from '../../spec/yaml.ts';

let folder: string;
let file: string;
const cache = () => join(folder, 'node_modules', '.cache', 'neon-auth-spec');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'neon-auth-yaml-'));
  file = join(folder, 'a.yaml');
  writeFileSync(join(folder, 'package.json'), '{}');
  mkdirSync(join(folder, 'node_modules', 'yaml'), { recursive: true });
  writeFileSync(join(folder, 'node_modules', 'yaml', 'package.json'), '{"version":"1"}');
  jest.spyOn(process, 'cwd').mockReturnValue(folder);
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const TEXT = 'a: &a {b: [1, null, "x", 2001-01-01]}\nc: {<<: *a, d: true}\n';

test('gives what the parser gives, kept or not', () => {
  writeFileSync(file, TEXT);
  for (const options of [{}, { merge: true }]) {
    expect(readYaml(file, options)).toEqual(parse(TEXT, options));
    expect(readYaml(file, options)).toEqual(parse(TEXT, options));
  }
  expect(readdirSync(cache())).toHaveLength(2);
});

test('reads anew what has changed: the text, or the parser', () => {
  writeFileSync(file, 'a: 1');
  readYaml(file, {});
  writeFileSync(file, 'a: 2');
  expect(readYaml(file, {})).toEqual({ a: 2 });
  writeFileSync(join(folder, 'node_modules', 'yaml', 'package.json'), '{"version":"2"}');
  expect(readYaml(file, {})).toEqual({ a: 2 });
  expect(readdirSync(cache())).toHaveLength(3);
});

test('minds neither half a file nor a folder that takes none', () => {
  writeFileSync(file, 'a: 1');
  readYaml(file, {});
  for (const name of readdirSync(cache())) writeFileSync(join(cache(), name), '{"a":');
  expect(readYaml(file, {})).toEqual({ a: 1 });
  rmSync(cache(), { recursive: true });
  writeFileSync(cache(), 'no folder');
  expect(readYaml(file, {})).toEqual({ a: 1 });
});
