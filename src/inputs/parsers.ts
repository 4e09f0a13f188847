import { addressProblem, baseAddress } from '../http/url.ts';
import { Secret } from '../secrets/secret.ts';
import { nearest, orList, quote } from '../text.ts';

/** What is wrong with one input, without the input's name. */
export class InputProblem extends Error {}

/** What a parser finds wrong with a value; undefined where it takes it. */
export function inputProblem(parse: () => unknown): string | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    return error.message;
  }
}

/** Neon's published pattern of project and branch ids (OpenAPI document, `project_id`). */
const ID = /^[a-z0-9-]{1,60}$/;
const EMAIL = /^[^\s@"(),:;<>[\]\\]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

/** Whether it is what Neon says a project or branch id is. */
export function isId(text: string): boolean {
  return ID.test(text);
}

/** A project or branch id. Throws InputProblem where Neon's pattern does not match. */
export function id(text: string): string {
  if (!isId(text)) throw new InputProblem(`${quote(text)} does not match ${ID.source}`);
  return text;
}

/** A parser of text that is 1 to `max` characters long and holds no control characters. */
export function text(max: number): (given: string) => string {
  return given => {
    const length = [...given].length;
    if (length > max) throw new InputProblem(`is ${length} characters long; at most ${max} are allowed`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (/[\u0000-\u001f\u007f]/.test(given))
      throw new InputProblem('holds a control character or line break');
    return given;
  };
}

/** A value that becomes one segment of a path: `.` and `..` would select another path, encoded or not. */
export function pathSegment(given: string): string {
  if (given === '.' || given === '..') throw new InputProblem(`${quote(given)} is not a name or id`);
  return text(255)(given);
}

/** A SHA-256 in hexadecimal. */
export function sha256(given: string): string {
  if (!/^[0-9a-f]{64}$/.test(given)) throw new InputProblem('is not 64 hexadecimal digits, in lower case');
  return given;
}

/** A value that is masked and never shown. */
export function secret(given: string): Secret {
  return new Secret(given);
}

/** A value that is masked and sent as a header, so a line break would end it. */
export function secretToken(given: string): Secret {
  if (!/^[\x21-\x7e]+$/.test(given)) {
    throw new InputProblem(
      'holds a space, a line break or a character that no key has; was it pasted whole?',
    );
  }
  return new Secret(given);
}

/** A parser of one of the given words. */
export function choice<const C extends string>(...choices: C[]): (given: string) => C {
  return given => {
    const found = choices.find(word => word === given);
    if (found === undefined) {
      const near = nearest(given.toLowerCase(), choices);
      throw new InputProblem(
        `${quote(given)} is not ${orList(choices)}${near ? `; did you mean ${near}?` : ''}`,
      );
    }
    return found;
  };
}

/** What `core.getBooleanInput` takes: YAML 1.2's core schema. */
export function boolean(given: string): boolean {
  if (/^(?:true|True|TRUE)$/.test(given)) return true;
  if (/^(?:false|False|FALSE)$/.test(given)) return false;
  throw new InputProblem(`${quote(given)} is not true or false`);
}

/** A parser of whole numbers within bounds. */
export function integer(min: number, max: number): (given: string) => number {
  return given => {
    const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
    if (!(value >= min && value <= max)) {
      throw new InputProblem(`${quote(given)} is not a whole number from ${min} to ${max}`);
    }
    return value;
  };
}

/** One e-mail address of at most 256 characters (OpenAPI document, `CreateBranchNeonAuthNewUserRequest`). */
export function email(given: string): string {
  if (given.length > 256) throw new InputProblem('is longer than the 256 characters of an e-mail address');
  if (!EMAIL.test(given)) throw new InputProblem('is not one e-mail address');
  return given;
}

/** A parser of lists, their items separated by commas or line breaks; what is there twice counts once. Reports all that is wrong. */
export function list<T>(item: (given: string) => T): (given: string) => T[] {
  return given => {
    const texts = given.split(/[,\r\n]+/).map(part => part.trim());
    const values = new Set<T>();
    const wrong: string[] = [];
    for (const text of texts.filter(Boolean)) {
      try {
        values.add(item(text));
      } catch (error) {
        if (!(error instanceof InputProblem)) throw error;
        wrong.push(error.message);
      }
    }
    if (wrong.length > 0) throw new InputProblem(wrong.join('; '));
    if (values.size === 0) throw new InputProblem('holds no item');
    return [...values];
  };
}

/** The base address of the API, without a slash at its end: https, or http on a loopback host. */
export function apiHost(given: string): string {
  const problem = addressProblem(given);
  if (problem) throw new InputProblem(URL.canParse(given) ? problem : `${quote(given)} ${problem}`);
  return baseAddress(given);
}
