import type { NeonResponse } from './client.ts';
import { NeonError, type RequestName } from './errors.ts';

/**
 * The fields of a response, known by name from Neon's published type, and nothing more:
 * what they hold is checked when they are read.
 */
export type Fields<T> = { readonly [K in keyof T]?: unknown };

/** A response that lacks what its schema promises: using the rest of it would set half-known outputs. */
export class ResponseProblem extends Error {
  /** Whether it is known that nothing was made: there is nothing to find out. */
  readonly nothingMade: boolean;

  constructor(message: string, nothingMade = false) {
    super(message);
    this.nothingMade = nothingMade;
  }
}

/** The field as a text that must be there. Throws ResponseProblem. */
export function text<T>(fields: Fields<T>, name: keyof T & string): string {
  const value = optionalText(fields, name);
  if (value === undefined) throw new ResponseProblem(`the response has no ${name}`);
  return value;
}

/** The field as a text; undefined where it is absent, null or empty. Throws ResponseProblem for another type. */
export function optionalText<T>(fields: Fields<T>, name: keyof T & string): string | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new ResponseProblem(`the ${name} of the response is not a text`);
  return value.trim() === '' ? undefined : value;
}

/** The field as true or false, which must be there. Throws ResponseProblem. */
export function flag<T>(fields: Fields<T>, name: keyof T & string): boolean {
  const value = fields[name];
  if (typeof value !== 'boolean') {
    throw new ResponseProblem(`the response has no ${name} that is true or false`);
  }
  return value;
}

/** All fields, where one that must be there is. Throws ResponseProblem. */
export function whole<T extends object>(fields: Fields<T>, name: keyof T & string): object {
  if (fields[name] === undefined || fields[name] === null) {
    throw new ResponseProblem(`the response has no ${name}`);
  }
  return fields;
}

type ItemOf<List> = List extends readonly (infer Item)[] | undefined ? Item : never;

/** The field as a list of objects that must be there. Throws ResponseProblem. */
export function objects<T, Name extends keyof T & string>(
  fields: Fields<T>,
  name: Name,
): Fields<ItemOf<T[Name]>>[] {
  const value = fields[name];
  if (!Array.isArray(value) || !value.every(isObject)) {
    throw new ResponseProblem(`the response has no list of ${name}`);
  }
  return value;
}

/** An object within a response. Throws ResponseProblem. */
export function object(value: unknown, what = 'response'): Fields<object> {
  if (!isObject(value)) throw new ResponseProblem(`the ${what} is not a JSON object`);
  return value;
}

/**
 * Makes something of a response's fields.
 * Throws NeonError where the response is not what its schema promises.
 */
export function readFields<T>(
  request: RequestName,
  { status, body, requestId }: NeonResponse,
  make: (fields: Fields<object>) => T,
): T {
  try {
    return make(object(body));
  } catch (error) {
    if (!(error instanceof ResponseProblem)) throw error;
    throw new NeonError(request, `${status}, but ${error.message}`, {
      status,
      requestId,
      outcomeUnknown: request.method !== 'GET' && !error.nothingMade,
    });
  }
}

/**
 * Makes something of each item of a response that is a list of objects.
 * Throws NeonError where the response is not what its schema promises.
 */
export function readItems<T>(
  request: RequestName,
  response: NeonResponse,
  make: (fields: Fields<object>) => T,
): T[] {
  return readFields(
    request,
    { ...response, body: { items: response.body } },
    ({ items }: Fields<{ items: [] }>) => {
      if (!Array.isArray(items) || !items.every(isObject))
        throw new ResponseProblem('the response is no list of objects');
      return items.map(make);
    },
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
