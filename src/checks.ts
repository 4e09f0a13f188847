import { Secret } from './secret.ts';
import { oneLine, orList, quote } from './text.ts';

/** What is wrong with one input, without the input's name. */
export class InputProblem extends Error {}

/** Neon's published pattern of project and branch ids (OpenAPI document, `project_id`). */
const ID = /^[a-z0-9-]{1,60}$/;
const EMAIL = /^[^\s@"(),:;<>[\]\\]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** A project or branch id. Throws InputProblem where Neon's pattern does not match. */
export function id(text: string): string {
  if (!ID.test(text)) throw new InputProblem(`${quote(text)} does not match ${ID.source}`);
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

/** A value that is masked and never shown. */
export function secret(given: string): Secret {
  return new Secret(given);
}

/** A value that is masked and sent as a header, so that a line break would end it. */
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
    if (found === undefined) throw new InputProblem(`${quote(given)} is not ${orList(choices)}`);
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

/** The base address of the API, without a slash at its end: https, or http on a loopback host. */
export function apiHost(given: string): string {
  const url = URL.parse(given);
  if (!url) throw new InputProblem(`${quote(given)} is not a URL`);
  if (url.username || url.password || url.search || url.hash) {
    throw new InputProblem('must be a plain URL, without user name, password, query or fragment');
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))) {
    throw new InputProblem(`must begin with https://, but it is ${oneLine(url.protocol, 20)}//`);
  }
  return (url.origin + url.pathname).replace(/\/+$/, '');
}

/** Whether a URL's host is this machine, where plain http shows a key to nobody else. */
export function isLoopback(url: URL): boolean {
  return LOOPBACK.test(url.hostname);
}
