/** A name of an operation as it was given, without regard to case and with `_` for `-`. */
export function operationName(given: string): string {
  return given.toLowerCase().replaceAll('_', '-');
}
