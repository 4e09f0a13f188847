import type { StepResult } from './run-step.ts';

/** What the author of a workflow sees of a step: the log with masks applied, the outputs with secrets masked. */
export function show({ log, outputs, masks, conclusion }: StepResult): string {
  const lines = log === '' ? [] : log.split('\n').map(line => `  | ${line}`);
  const given = Object.entries(outputs).map(([name, value]) => `  ${name} = ${masked(value, masks)}`);
  return [...lines, `  conclusion: ${conclusion}`, ...given].join('\n');
}

/** A text as the runner shows it once the masks are known. */
export function masked(text: string, masks: readonly string[]): string {
  return [...masks]
    .sort((a, b) => b.length - a.length)
    .reduce((shown, mask) => (mask ? shown.replaceAll(mask, '***') : shown), text);
}

/** `name=value` arguments as inputs. Throws for one that is not. */
export function inputsFrom(args: readonly string[]): Record<string, string> {
  const inputs: Record<string, string> = {};
  for (const argument of args) {
    const at = argument.indexOf('=');
    if (at < 1) throw new Error(`Give inputs as name=value; "${argument}" is not.`);
    inputs[argument.slice(0, at)] = argument.slice(at + 1);
  }
  return inputs;
}
