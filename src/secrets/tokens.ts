import { decoded } from '../text.ts';

/**
 * What looks like a token of Neon or GitHub. Those of an app may be a JWT of 520 characters, so they hold dots.
 * Behind a letter (`weighs_…`) only what is as long as a token of GitHub.
 */
const TOKENS =
  /napi_[a-z\d]{16,}|github_pat_\w{16,}|(?:(?<![a-z\d])gh[opusr]_(?=[\w.-]{16})|gh[opusr]_(?=[a-z\d]{36}))(?:[\w-]|\.(?=[\w-]))+/gi;

/** The tokens in a text. */
export function tokensIn(text: string): string[] {
  return tokenMatches(text).map(([token]) => token);
}

/** The tokens in a text, with where each begins. */
export function tokenMatches(text: string): RegExpExecArray[] {
  return /napi_|gh[opusr]_|github_pat_/i.test(text) ? [...text.matchAll(TOKENS)] : [];
}

/** A name of a query parameter whose value is a secret. */
const SECRET_PARAMETER =
  /secret|passw|token|credential|api[_-]?key|^(?:access[_-]?)?key$|^sig(?:nature)?$|^code$|^auth$|^pwd$/i;
/** A name that no person gave: with upper and lower case and digits, or long and hexadecimal. */
const RANDOM = /^(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])(?=\D*\d)[\w~-]{20,}$|^[\da-f]{32,}$/;

/** A longer URL is a secret as a whole: what is in it would take long to look at, and long to cut out. */
const MAX_URL = 8_192;

/**
 * What is secret in a URL that is none itself, such as a webhook's: user and password, and what looks like a token in
 * path and query; each as it is written and decoded. Empty for any other text.
 */
export function credentialsIn(text: string): string[] {
  if (text.length > MAX_URL) return /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? [text] : [];
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(text) || !URL.canParse(text)) return [];
  const { username, password, pathname, search } = new URL(text);
  const parameters = search.slice(1).split('&').flatMap(secretOfParameter);
  const segments = pathname.split('/').filter(segment => RANDOM.test(segment));
  const found = [
    ...(password ? [password] : []),
    ...(isToken(username, password) ? [username] : []),
    ...parameters,
    ...segments,
  ];
  // Shorter ones are not masked, and would be found in the middle of a word.
  return found.flatMap(one => [one, decoded(one)]).filter(one => one.length >= 4);
}

/** A user without a password is a token, as in GitHub's URLs. */
function isToken(username: string, password: string): boolean {
  return username !== '' && (password === '' || RANDOM.test(username));
}

function secretOfParameter(parameter: string): string[] {
  const [name = '', value = ''] = parameter.split(/=(.*)/s, 2);
  return value !== '' && (SECRET_PARAMETER.test(name) || RANDOM.test(value)) ? [value] : [];
}

/** A URL without what `credentialsIn` finds in it; any other text as it is. */
export function withoutCredentials(text: string): string {
  return credentialsIn(text).reduce((rest, part) => rest.replaceAll(part, '***'), text);
}
