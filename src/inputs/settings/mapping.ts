/** A mapping that a step's settings are. */
export type Mapping = Readonly<Record<string, unknown>>;

/** Nothing that Neon takes is nested so deeply. */
export const MAX_LEVELS = 100;

/** Whether a value is nested deeper than so many levels. */
export function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some(held => isDeeper(held, levels - 1));
}

/** What a value of JSON is, in words for an error text. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return (
    { string: 'a text', object: 'a mapping', boolean: 'true or false' }[typeof value as string] ?? 'a number'
  );
}

/** Whether a value of JSON is a mapping. */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
