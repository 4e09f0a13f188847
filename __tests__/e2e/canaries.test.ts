import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runStep, type StepResult } from '../../local-runner/run-step.ts';
import { GENERATIONS } from '../../src/inputs/call.ts';
import { OPERATIONS } from '../../src/operations/index.ts';
import { SETTINGS } from '../support/samples.ts';
import {
  ANSWER_CANARIES,
  hostOf,
  INPUT_CANARIES,
  type Known,
  type Manner,
  SECRET_INPUTS,
  startEcho,
  traces,
} from './support/canaries.ts';
import { sampleInputs } from './support/sample-inputs.ts';

let echo: Awaited<ReturnType<typeof startEcho>>;
beforeAll(async () => {
  echo = await startEcho();
});
afterAll(() => echo.close());

const OF_INPUTS = traces(Object.values(INPUT_CANARIES));
const OF_ANSWERS = traces(Object.values(ANSWER_CANARIES));
/** Outputs that are secrets themselves. */
const OWN = ['pub_client_key', 'secret_server_key', 'transfer_url'];
const MANNERS: Manner[] = ['good', 'half', 'refusing', 'cutting', 'failing', 'redirecting', 'html'];

const STEPS = OPERATIONS.flatMap(operation =>
  GENERATIONS.filter(generation => operation.endpoints[generation]).map(
    generation => [operation.name, generation, operation] as const,
  ),
);

/** All that a step wrote but the masks and the outputs that are secrets: by name, so that a failure tells where. */
function written(run: StepResult): Record<string, string> {
  const outputs = Object.entries(run.outputs).filter(([name]) => !OWN.includes(name));
  return {
    stdout: run.stdout.replace(/^::add-mask::.*$/gm, ''),
    stderr: run.stderr,
    summary: run.files.summary,
    state: run.files.state,
    path: run.files.path,
    outputs: JSON.stringify(outputs, null, 1).replaceAll('\\"', '"'),
    outputsAsWritten: outputs.flat().join('\n'),
  };
}

function found(texts: Record<string, string>, secrets: readonly string[]): string[] {
  return Object.entries(texts).flatMap(([where, text]) =>
    secrets.filter(secret => text.includes(secret)).map(secret => `${secret} in ${where}`),
  );
}

describe.each(STEPS)('%s, %s', (_name, generation, operation) => {
  const secret = { password: INPUT_CANARIES.settings };
  const fitting = SETTINGS[operation.name] ?? {};
  const settings = JSON.stringify('password' in fitting ? { ...fitting, ...secret } : fitting);
  const inputs = { ...SECRET_INPUTS, ...sampleInputs(operation, generation, SECRET_INPUTS, settings) };
  const known: Known[] = [
    ...('password' in fitting ? (['settings'] as const) : []),
    ...(operation.endpoints[generation]?.secretFields?.includes('url') ? (['url'] as const) : []),
  ];
  const run = (manner: Manner, env: Record<string, string>, more: Record<string, string> = {}) =>
    runStep({
      inputs: { ...inputs, api_host: hostOf(echo.origin, manner, known), ...more },
      env: { GITHUB_API_URL: hostOf(echo.origin, manner, known), ...env },
      timeoutMs: 20_000,
    });

  test('shows no secret, whatever Neon answers, with debug logging', async () => {
    const runs = await Promise.all(MANNERS.map(manner => run(manner, { RUNNER_DEBUG: '1' })));
    for (const [i, result] of runs.entries()) {
      const leaks = found(written(result), [...OF_INPUTS, ...OF_ANSWERS]);
      expect({ manner: MANNERS[i], leaks }).toEqual({ manner: MANNERS[i], leaks: [] });
      expect(found({ env: result.files.env }, OF_INPUTS)).toEqual([]);
      if (inputs.export_env === undefined) expect(result.files.env).toBe('');
      expect(found({ own: JSON.stringify(result.outputs) }, OF_INPUTS)).toEqual([]);
      for (const own of OWN) {
        if (result.outputs[own] !== undefined) expect(result.masks).toContain(result.outputs[own]);
      }
    }
  });

  test('shows none in a dry run, nor without debug logging, nor where it stands in the wrong input', async () => {
    const key = INPUT_CANARIES.api_key as string;
    const runs = await Promise.all([
      run('good', {}, { dry_run: 'true' }),
      run('good', {}),
      // Where no operation takes one, or at all.
      run(
        'good',
        {},
        inputs.settings === undefined ? {} : { settings: JSON.stringify({ deep: [secret], ...secret }) },
      ),
      run('good', {}, { project_id: `${'p'.repeat(80)}${key}`, auth_provider: key, timeout: key }),
      run('good', {}, { operation: `${operation.name}${key.repeat(9)}` }),
    ]);
    for (const result of runs) expect(found(written(result), [...OF_INPUTS, ...OF_ANSWERS])).toEqual([]);
  });
});

test('the canaries are found where they are: the test can fail', () => {
  const text = `x${INPUT_CANARIES.api_key?.slice(0, 8)}y`;
  expect(found({ text }, OF_INPUTS)).toEqual(['Zq7mKp2x in text']);
  for (const canary of Object.values({ ...INPUT_CANARIES, ...ANSWER_CANARIES })) {
    expect(found({ canary }, traces([canary])).length).toBeGreaterThan(1);
  }
});
