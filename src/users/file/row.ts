import { isMapping, kindOf } from '../../inputs/settings/mapping.ts';

/** A place in a file, counted from 1. */
export interface FilePlace {
  line: number;
  /** Where it is known. */
  column?: number;
}

/** What is wrong with a file, in words that repeat no value of it. */
export interface FileIssue extends FilePlace {
  message: string;
}

/** One user as a file has it. */
export interface Row {
  line: number;
  fields: Readonly<Record<string, unknown>>;
  /** Where a field is. */
  placeOf(field: string): FilePlace;
}

/** What a reader gives: a row, or what is wrong in place of one. */
export type Read = Row | { issue: FileIssue };

/** No user needs more bytes. */
export const MAX_ROW = 100_000;
export const TOO_LONG = `is longer than ${MAX_ROW} bytes`;

/** A value of JSON as a row; it has to be a mapping. */
export function rowOf(value: unknown, line: number, placeOf: (field: string) => FilePlace): Read {
  if (isMapping(value)) return { line, fields: value, placeOf };
  return { issue: { ...placeOf(''), message: `must be a mapping with email, but it is ${kindOf(value)}` } };
}
