import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type DocumentOptions, type ParseOptions, parse, type SchemaOptions } from 'yaml';

type Options = ParseOptions & DocumentOptions & SchemaOptions;

/**
 * What a YAML file holds. It is kept as JSON under node_modules/.cache, by the file's text: Neon's document
 * takes most of a second to parse, in every process and every test file anew.
 */
export function readYaml(file: string, options: Options): unknown {
  const text = readFileSync(file, 'utf8');
  const parser = createRequire(path.join(process.cwd(), 'package.json')).resolve('yaml/package.json');
  const { version } = JSON.parse(readFileSync(parser, 'utf8')) as { version: string };
  const key = createHash('sha256')
    .update(JSON.stringify([version, options, text]))
    .digest('hex');
  const kept = path.join(process.cwd(), 'node_modules', '.cache', 'neon-auth-spec', `${key}.json`);
  return readJson(kept) ?? keep(kept, parse(text, options));
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function keep(file: string, value: unknown): unknown {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    // Whole or not at all: other processes read it.
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(value));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // Not kept, where nothing may be written.
  }
  return value;
}
