import type { InputName } from '../inputs/table.ts';

/** Parameters of Neon's paths that have another name as an input. */
const INPUT_OF = { auth_user_id: 'user_id', client_id: 'oauth_client_id' } as const satisfies Record<
  string,
  InputName
>;
/** The input that a parameter of a path comes from. */
export type InputOf<Name> = Name extends keyof typeof INPUT_OF ? (typeof INPUT_OF)[Name] : Name & InputName;
/** The names of a path's `{parameters}`. */
export type Parameters<Path> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Parameters<Rest>
  : never;

/** A path with each `{parameter}` replaced by what `value` gives for the input that it comes from. */
export function withParameters(path: string, value: (input: InputName) => string): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => value(inputOf(name)));
}

function inputOf(parameter: string): InputName {
  return (INPUT_OF as Partial<Record<string, InputName>>)[parameter] ?? (parameter as InputName);
}
