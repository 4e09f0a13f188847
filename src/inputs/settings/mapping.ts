/** A mapping that a step's settings are. */
export type Mapping = Readonly<Record<string, unknown>>;

/** What a value of JSON is, in words for an error text. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return (
    { string: 'a text', object: 'a mapping', boolean: 'true or false' }[typeof value as string] ?? 'a number'
  );
}
