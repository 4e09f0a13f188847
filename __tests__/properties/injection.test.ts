import './real-toolkit.ts';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { parseCommands } from '../../local-runner/commands.ts';
import { parseFileCommand } from '../../local-runner/files.ts';
import { NeonError } from '../../src/neon/errors.ts';
import { parseResponse } from '../../src/neon/response.ts';
import { outputTexts } from '../../src/report/output-texts.ts';
import { OUTPUTS, type OutputName } from '../../src/report/outputs.ts';
import type { Reporter } from '../../src/report/report.ts';
import { failed } from '../../src/report/result.ts';
import { writeSummary } from '../../src/report/summary.ts';
import { createLog } from '../../src/runner/log.ts';
import { setOutputs } from '../../src/runner/step-outputs.ts';
import { createMasker } from '../../src/secrets/masking.ts';
import { oneLine } from '../../src/text.ts';
import { planOf } from '../support/plans.ts';
import { reported } from '../support/reported.ts';
import { anyText, RUNS, wellFormedText } from './texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'neon-auth-properties-'));
const files = { output: join(folder, 'output'), summary: join(folder, 'summary'), env: join(folder, 'env') };
afterAll(() => rmSync(folder, { recursive: true }));

function fresh(debug = true): void {
  for (const path of Object.values(files)) writeFileSync(path, '');
  process.env.GITHUB_OUTPUT = files.output;
  process.env.GITHUB_STEP_SUMMARY = files.summary;
  process.env.GITHUB_ENV = files.env;
  process.env.RUNNER_DEBUG = debug ? '1' : '0';
}
beforeEach(() => fresh());

/** What is written to stdout while something is done. */
async function stdoutOf(act: () => unknown): Promise<string> {
  let text = '';
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation(chunk => {
    text += chunk;
    return true;
  });
  try {
    await act();
  } finally {
    spy.mockRestore();
  }
  return text;
}

/** Commands as the strictest and as the loosest runner finds them: by culture invisible and combining characters count for nothing. */
function commandsIn(stdout: string) {
  const loose = stdout.replace(/[\p{Default_Ignorable_Code_Point}\p{M}]/gu, '');
  return { strict: parseCommands(stdout), loose: parseCommands(loose) };
}

const reporter = (): Reporter => {
  const masker = createMasker(() => {});
  return { masker, log: createLog(masker) };
};

describe('the log', () => {
  test('no text is a command, begins a line of its own, or is longer than a line', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async text => {
        const stdout = await stdoutOf(() => reporter().log.info(text));
        expect(commandsIn(stdout)).toEqual({ strict: [], loose: [] });
        expect(stdout.split(/[\n\r\v\f\u0085\u2028\u2029]/)).toHaveLength(2);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
        expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/);
      }),
      RUNS,
    );
  });

  test.each(['debug', 'notice', 'warning', 'error'] as const)(
    '%s is exactly one command, its own',
    async level => {
      await fc.assert(
        fc.asyncProperty(anyText, async text => {
          const { strict, loose } = commandsIn(await stdoutOf(() => reporter().log[level](text)));
          expect(
            [strict, loose].map(found => found.map(({ name, properties }) => [name, properties])),
          ).toEqual([[[level, {}]], [[level, {}]]]);
          // What the runner shows of it is looked at again by nobody, but even so.
          for (const line of strict[0]?.data.split('\n') ?? []) expect(line).toBe(oneLine(line, 20_000));
        }),
        RUNS,
      );
    },
  );
});

describe('the output file', () => {
  const names = Object.keys(OUTPUTS) as OutputName[];

  test('holds exactly the outputs that were set, each as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...names), wellFormedText), async given => {
        fresh();
        const { masker, log } = reporter();
        const stdout = await stdoutOf(() => setOutputs(outputTexts(given, masker).texts, log));
        const { pairs, error } = parseFileCommand(readFileSync(files.output, 'utf8'));
        const due = names.filter(name => given[name]?.trim()).map(name => ({ name, value: given[name] }));
        expect({ pairs, error, stdout }).toEqual({ pairs: due, error: undefined, stdout: '' });
      }),
      RUNS,
    );
  });

  test('never holds an empty output, undefined or null', () => {
    fc.assert(
      fc.property(fc.constantFrom(undefined, null, '', ' ', '\n\t'), value => {
        const { texts } = outputTexts(
          { user_id: value as string },
          createMasker(() => {}),
        );
        expect(texts).toEqual([]);
      }),
    );
  });

  test('holds what JSON outputs had', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), anyText, async (value, text) => {
        fresh();
        const { masker, log } = reporter();
        const list = [value, text.toWellFormed()];
        await stdoutOf(() => setOutputs(outputTexts({ integrations: list }, masker).texts, log));
        const [pair] = parseFileCommand(readFileSync(files.output, 'utf8')).pairs;
        const shown = masker.redactedJson(list) as string;
        expect(pair).toEqual({ name: 'integrations', value: shown });
        expect(JSON.parse(shown)).toHaveLength(2);
      }),
      RUNS,
    );
  });
});

describe('the job summary', () => {
  const OURS = ['h3', 'p', 'code', 'table', 'tbody', 'tr', 'th', 'td'];

  /** Every element of a fragment with its attributes, and the text outside of code. */
  function elements(html: string) {
    const found: string[] = [];
    let outside = '';
    const walk = (node: DefaultTreeAdapterMap['node'], inCode: boolean): void => {
      if ('value' in node && !inCode) outside += node.value;
      if (node.nodeName === '#comment') found.push('comment');
      if ('tagName' in node) found.push(node.tagName, ...node.attrs.map(({ name }) => `@${name}`));
      const isCode = inCode || ('tagName' in node && node.tagName === 'code');
      if ('childNodes' in node) for (const child of node.childNodes) walk(child, isCode);
    };
    walk(parseFragment(html), false);
    return { found, outside };
  }

  test('has our elements alone, no attributes, and texts from outside only as code on one line', async () => {
    const rows = fc.array(fc.tuple(fc.constantFrom('status', 'branch_name', 'user_id'), anyText), {
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(anyText, rows, async (result, values) => {
        fresh();
        await writeSummary(
          { title: 'Neon Auth: x', result, rows: values, details: [] },
          createMasker(() => {}),
        );
        const html = readFileSync(files.summary, 'utf8');
        const { found, outside } = elements(html);
        expect(found.filter(name => !OURS.includes(name))).toEqual([]);
        const filled = values.filter(([, value]) => value !== '');
        expect(found.filter(name => name === 'code')).toHaveLength(1 + filled.length);
        const own = [
          'Neon Auth: x',
          ...(values.length > 0 ? ['Name', 'Value'] : []),
          ...values.map(([name]) => name),
        ];
        expect(outside.replaceAll(/\s/g, '')).toBe(own.join('').replaceAll(/\s/g, ''));
        // A blank line would end the HTML, and Markdown would begin.
        expect(html.trimEnd().split(/\r?\n|\r/)).not.toContain('');
        expect(html.trimEnd().split('\n').length).toBeLessThanOrEqual(3);
      }),
      RUNS,
    );
  });
});

describe('a whole step', () => {
  const clean = (text: string, max?: number) => oneLine(text, max);

  test('with any response of Neon: one error command, the outputs status and request_id, and no environment', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, anyText, async (message, code, request_id, path) => {
        fresh();
        const response = parseResponse(
          { status: 400, headers: {}, body: JSON.stringify({ message, code, request_id }) },
          clean,
          () => {},
        );
        const plan = planOf({ operation: 'list-integrations' });
        const error = new NeonError({ method: 'GET', path }, `400 ${response.parts.message ?? ''}`, {
          status: 400,
        });
        const last = { status: response.status, requestId: response.requestId };
        const stdout = await stdoutOf(() => reported(plan, failed(error), last, reporter()));
        const { strict, loose } = commandsIn(stdout);
        expect([strict.length, loose.length, strict[0]?.name]).toEqual([1, 1, 'error']);
        const { pairs, error: broken } = parseFileCommand(readFileSync(files.output, 'utf8'));
        expect(broken).toBeUndefined();
        expect(pairs.map(({ name }) => name)).toEqual(last.requestId ? ['status', 'request_id'] : ['status']);
        expect(readFileSync(files.env, 'utf8')).toBe('');
      }),
      RUNS,
    );
  });

  test('with any outputs: no command at all', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (user_id, name) => {
        fresh(false);
        const plan = planOf({ operation: 'create-user', email: 'a@example.com', branch_id: 'br-1' });
        const result = { did: 'created', changed: true, outputs: { user_id }, response: { [name]: name } };
        const stdout = await stdoutOf(() => reported(plan, result, { status: 201 }, reporter()));
        expect(commandsIn(stdout)).toEqual({ strict: [], loose: [] });
        expect(parseFileCommand(readFileSync(files.output, 'utf8')).error).toBeUndefined();
      }),
      RUNS,
    );
  });
});
