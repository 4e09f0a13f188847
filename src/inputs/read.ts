import { InputProblem } from './parsers.ts';
import { declarationOf, INPUT_NAMES, type InputName, type Inputs } from './table.ts';

/** One wrong input, for the author of the workflow. */
export interface Problem {
  /** Its name, or the path of what is wrong within the settings. */
  input: InputName | `settings.${string}` | `test_users${string}`;
  message: string;
}

/** The texts of the inputs that were given; an empty one is the same as not given. */
export type GivenInputs = Partial<Record<InputName, string>>;

/**
 * What the workflow gave.
 * @param getInput gives an input's trimmed text or '' (`core.getInput`).
 * @param env the environment, for the inputs that fall back to a variable.
 */
export function readInputs(getInput: (name: string) => string, env: NodeJS.ProcessEnv): GivenInputs {
  const given: GivenInputs = {};
  for (const name of INPUT_NAMES) {
    const { env: variable } = declarationOf(name);
    const text = getInput(name) || (variable ? (env[variable] ?? '').trim() : '');
    if (text) given[name] = text;
  }
  return given;
}

/** The texts of the inputs that are secrets: known before anything is checked, so that they are masked first. */
export function secretTexts(given: GivenInputs): string[] {
  return INPUT_NAMES.filter(name => declarationOf(name).secret).flatMap(name => given[name] ?? []);
}

/** The value of every input, and all that is wrong with them. A wrong one counts as not given. */
export function parseInputs(given: GivenInputs): { inputs: Inputs; problems: Problem[] } {
  const problems: Problem[] = [];
  const values: Partial<Record<InputName, unknown>> = {};
  for (const name of INPUT_NAMES) {
    const declaration = declarationOf(name);
    const text = given[name] ?? declaration.default;
    if (text === undefined) continue;
    try {
      values[name] = declaration.parse(text);
    } catch (error) {
      if (!(error instanceof InputProblem)) throw error;
      problems.push({ input: name, message: error.message });
    }
  }
  return { inputs: values as Inputs, problems };
}
