/** One row of the table: action.yml, the README and every check come from it. */
export interface InputDeclaration<T = unknown> {
  /** As in action.yml and the README. */
  description: string;
  /** Turns the trimmed text into its value; throws InputProblem. */
  parse: (text: string) => T;
  /** The same whatever the operation; defaults that differ by generation are applied by the operation. */
  default?: string;
  /** The environment variable that is read when the input is not given. */
  env?: string;
  /** Registered with the runner as a secret before anything else is done. */
  secret?: true;
}

export function input<T>(description: string, parse: (text: string) => T): InputDeclaration<T>;
export function input<T, R extends Partial<InputDeclaration>>(
  description: string,
  parse: (text: string) => T,
  rest: R,
): InputDeclaration<T> & R;
export function input<T>(
  description: string,
  parse: (text: string) => T,
  rest: object = {},
): InputDeclaration<T> {
  return { description, parse, ...rest };
}
