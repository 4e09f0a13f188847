import { GENERATIONS, type Generation } from '../../src/inputs/generation.ts';
import type { Operation } from '../../src/operations/declare.ts';
import { OPERATIONS } from '../../src/operations/index.ts';
import {
  hostOf,
  INPUT_CANARIES,
  type Known,
  MANNERS,
  type Manner,
  RESPONSE_CANARIES,
  SECRET_INPUTS,
  traces,
} from './canaries.ts';
import { inputsBeyond, sampleInputs, setsBeyond } from './sample-inputs.ts';
import { SETTINGS } from './samples.ts';

/** A step whose every secret is a canary. */
export interface CanaryStep {
  name: string;
  /** How the server treats it. */
  manner: Manner;
  inputs: Record<string, string>;
  env: Record<string, string>;
}

/** All that a step left behind that is looked into. */
export interface Traces {
  stdout: string;
  stderr: string;
  masks: string[];
  outputs: Record<string, string>;
  files: { env: string; summary: string; state: string; path: string };
}

const OF_INPUTS = traces(Object.values(INPUT_CANARIES));
const OF_RESPONSES = traces(Object.values(RESPONSE_CANARIES));
/** Outputs that are secrets themselves. */
const OWN = ['pub_client_key', 'secret_server_key', 'transfer_url', 'oauth_client_secret'];

/** Every operation in each generation that it has. */
export const CANARY_OPERATIONS = OPERATIONS.flatMap(operation =>
  GENERATIONS.filter(generation => operation.endpoints[generation]).map(
    generation => [operation.name, generation, operation] as const,
  ),
);

/**
 * The steps of one operation: each manner with debug logging, and with each set of inputs by which it goes beyond its
 * endpoint's request; then, with a good response, a dry run, one without debug logging, one with a secret in the
 * settings, and two with secrets in the wrong input.
 * @param origin where a server treats requests by the manner in their path.
 */
export function canarySteps(operation: Operation, generation: Generation, origin: string): CanaryStep[] {
  const key = INPUT_CANARIES.api_key as string;
  const secret = { password: INPUT_CANARIES.settings };
  const fitting = SETTINGS[operation.name] ?? {};
  const settings = JSON.stringify('password' in fitting ? { ...fitting, ...secret } : fitting);
  const apart = inputsBeyond(operation);
  const unused = Object.entries(SECRET_INPUTS).filter(([name]) => !apart.some(one => one === name));
  const inputs: Record<string, string> = {
    ...Object.fromEntries(unused),
    ...sampleInputs(operation, generation, SECRET_INPUTS, settings),
  };
  const known: Known[] = [
    ...('password' in fitting ? (['settings'] as const) : []),
    ...(operation.endpoints[generation]?.secretFields?.includes('url') ? (['url'] as const) : []),
  ];
  const step = (name: string, manner: Manner, more: Record<string, string> = {}, env = {}): CanaryStep => {
    const given = { ...inputs, ...more };
    const absent = Object.keys(SECRET_INPUTS).filter(one => !given[one]);
    const host = hostOf(origin, manner, [...known, ...absent.map(one => `without_${one}` as const)]);
    return {
      name,
      manner,
      inputs: { ...given, api_host: host },
      env: { GITHUB_API_URL: host, ...env },
    };
  };
  // Where no operation takes one, or at all.
  const misplaced =
    inputs.settings === undefined ? {} : { settings: JSON.stringify({ deep: [secret], ...secret }) };
  return [
    ...MANNERS.map(manner => step(manner, manner, {}, { RUNNER_DEBUG: '1' })),
    ...setsBeyond(operation, generation, SECRET_INPUTS).flatMap(({ inputs: more, without }) => {
      const given = { ...more, ...Object.fromEntries(without.map(name => [name, ''])) };
      const name = `with ${Object.keys(more).join(', ')}`;
      return [
        ...MANNERS.map(manner => step(`${manner}, ${name}`, manner, given, { RUNNER_DEBUG: '1' })),
        step(`dry run, ${name}`, 'good', { ...given, dry_run: 'true' }),
      ];
    }),
    step('dry run', 'good', { dry_run: 'true' }),
    step('without debug logging', 'good'),
    step('secret settings', 'good', misplaced),
    step('secrets in the wrong input', 'good', {
      project_id: `${'p'.repeat(80)}${key}`,
      auth_provider: key,
      timeout: key,
    }),
    step('a secret for an operation', 'good', { operation: `${operation.name}${key.repeat(9)}` }),
  ];
}

/** Each place in which a step shows a canary, or a secret output of it that is not masked; none where all is well. */
export function leaksOf({ inputs }: CanaryStep, left: Traces): string[] {
  const { env } = left.files;
  const exports = inputs.export_env !== undefined || env === '' ? [] : ['env is not empty'];
  const unmasked = OWN.filter(
    name => left.outputs[name] && !left.masks.includes(left.outputs[name] as string),
  );
  return [
    ...found(written(left), [...OF_INPUTS, ...OF_RESPONSES]),
    ...found({ env, own: JSON.stringify(left.outputs) }, OF_INPUTS),
    ...exports,
    ...unmasked.map(name => `output ${name} is not masked`),
  ];
}

/** All that a step wrote but the masks and the outputs that are secrets: by name, because a failure has to show where. */
function written({ stdout, stderr, outputs, files }: Traces): Record<string, string> {
  const others = Object.entries(outputs).filter(([name]) => !OWN.includes(name));
  return {
    stdout: stdout.replace(/^::add-mask::.*$/gm, ''),
    stderr,
    summary: files.summary,
    state: files.state,
    path: files.path,
    outputs: JSON.stringify(others, null, 1).replaceAll('\\"', '"'),
    outputsAsWritten: others.flat().join('\n'),
  };
}

export function found(texts: Record<string, string>, secrets: readonly string[]): string[] {
  return Object.entries(texts).flatMap(([where, text]) =>
    secrets.filter(secret => text.includes(secret)).map(secret => `${secret} in ${where}`),
  );
}
