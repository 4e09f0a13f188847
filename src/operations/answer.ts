import type { NeonResponse } from '../neon/client.ts';
import { NeonError, type RequestName } from '../neon/errors.ts';

/**
 * An answer of the API whose fields are known by name from Neon's published type, and nothing more:
 * what they hold is checked when they are read.
 */
export type Answer<A> = { readonly [K in keyof A]?: unknown };

/** An answer that lacks what its schema promises: using the rest of it would set half-known outputs. */
export class AnswerProblem extends Error {}

/** The field as a text that must be there. Throws AnswerProblem. */
export function text<A>(answer: Answer<A>, field: keyof A & string): string {
  const value = optionalText(answer, field);
  if (value === undefined) throw new AnswerProblem(`the response has no ${field}`);
  return value;
}

/** The field as a text; undefined where it is absent, null or empty. Throws AnswerProblem for another type. */
export function optionalText<A>(answer: Answer<A>, field: keyof A & string): string | undefined {
  const value = answer[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new AnswerProblem(`the ${field} of the response is not a text`);
  return value.trim() === '' ? undefined : value;
}

/** The field as true or false, which must be there. Throws AnswerProblem. */
export function flag<A>(answer: Answer<A>, field: keyof A & string): boolean {
  const value = answer[field];
  if (typeof value !== 'boolean')
    throw new AnswerProblem(`the response has no ${field} that is true or false`);
  return value;
}

/** The whole answer, where it has a field that must be there. Throws AnswerProblem. */
export function whole<A extends object>(answer: Answer<A>, field: keyof A & string): object {
  if (answer[field] === undefined || answer[field] === null) {
    throw new AnswerProblem(`the response has no ${field}`);
  }
  return answer;
}

/** The field as a list of objects that must be there. Throws AnswerProblem. */
export function objects<A, Item>(answer: Answer<A>, field: keyof A & string): Answer<Item>[] {
  const value = answer[field];
  if (!Array.isArray(value) || !value.every(isObject)) {
    throw new AnswerProblem(`the response has no list of ${field}`);
  }
  return value as Answer<Item>[];
}

/** An object within an answer. Throws AnswerProblem. */
export function object(value: unknown, what = 'response'): Answer<object> {
  if (!isObject(value)) throw new AnswerProblem(`the ${what} is not a JSON object`);
  return value;
}

/** Makes something of an answer. Throws NeonError where the answer is not what its schema promises. */
export function checked<T>(
  request: RequestName,
  { status, body, requestId }: NeonResponse,
  make: (answer: Answer<object>) => T,
): T {
  try {
    return make(object(body));
  } catch (error) {
    if (!(error instanceof AnswerProblem)) throw error;
    throw new NeonError(request, `${status}, but ${error.message}`, {
      status,
      requestId,
      outcomeUnknown: request.method !== 'GET',
    });
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
