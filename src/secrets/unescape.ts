import { decoded } from '../text.ts';

/** A text as it reads without its escapes. */
export interface View {
  text: string;
  /** Where each of its characters begins in the text that is escaped, and where the last one ends. */
  at: Uint32Array;
}

/** Of JSON and JavaScript. */
const BACKSLASH = /\\(?:u[\da-f]{4}|x[\da-f]{2}|["'\\/bfnrt])/;
/** UTF-8, each byte as two hexadecimal digits. */
const PERCENT =
  /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}/;
/** Of HTML: what markup needs, and numbers. */
const ENTITY = /&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});/;
/** The beginning of one where a text was cut. */
const PARTIAL =
  /(?:\\(?:u[\da-f]{0,3}|x[\da-f]?)?|&#?\w{0,7}|%(?:[c-f][\da-f](?:%[89ab][\da-f]){0,2}%?[89ab]?|[\da-f]?))(?=\.\.\.)/;

const LANGUAGES = [BACKSLASH, PERCENT, ENTITY].map(language => anyOf(language, PARTIAL));
const ALL = anyOf(BACKSLASH, PERCENT, ENTITY, PARTIAL);
/** In forms `+` is a space. */
const FORM = anyOf(PERCENT, PARTIAL, /\+/);

function anyOf(...escapes: RegExp[]): RegExp {
  return new RegExp(escapes.map(({ source }) => source).join('|'), 'gi');
}

/**
 * The ways to read a text without its escapes; none where it has none. All languages of escapes at once, for they are
 * mixed; two levels of them, for JSON is held in JSON; and each language alone, for what stands before an escape
 * may look like one of another language (`C:\b%41`).
 * @param form whether to read `+` as a space, too.
 */
export function* views(text: string, form: boolean): Generator<View> {
  // Nearly every text.
  const outer = /[\\%&]/.test(text) ? unescaped(text, ALL) : undefined;
  if (outer) {
    yield outer;
    const inner = unescaped(outer.text, ALL);
    if (inner) yield { text: inner.text, at: inner.at.map(at => outer.at[at] as number) };
    const present = LANGUAGES.filter(language => text.search(language) >= 0);
    if (present.length > 1) for (const language of present) yield unescaped(text, language) as View;
  }
  const ofForm = form ? unescaped(text, FORM) : undefined;
  if (ofForm) yield ofForm;
}

function unescaped(text: string, escapes: RegExp): View | undefined {
  if (text.search(escapes) < 0) return undefined;
  const at = new Uint32Array(text.length + 1);
  let result = '';
  let length = 0;
  let done = 0;
  const copyUpTo = (end: number): void => {
    result += text.slice(done, end);
    while (done < end) at[length++] = done++;
  };
  for (const { 0: written, index } of text.matchAll(escapes)) {
    copyUpTo(index);
    const character = characterOf(written);
    result += character;
    for (let unit = 0; unit < character.length; unit++) at[length++] = index;
    done = index + written.length;
  }
  copyUpTo(text.length);
  at[length] = text.length;
  return { text: result, at: at.subarray(0, length + 1) };
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const CONTROLS: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** The character that an written stands for: none for the beginning of one, itself where there is no such character. */
function characterOf(written: string): string {
  const kind = written.charAt(1);
  switch (written.charAt(0)) {
    case '+':
      return ' ';
    case '%':
      return PERCENT.test(written.toLowerCase()) ? decoded(written) : '';
    case '&':
      if (!written.endsWith(';')) return '';
      return NAMED[written.slice(1, -1).toLowerCase()] ?? numbered(written);
    default:
      if (/[ux]/i.test(kind)) return coded(written.slice(2), kind.toLowerCase() === 'u' ? 4 : 2);
      return CONTROLS[kind] ?? kind;
  }
}

function coded(digits: string, length: number): string {
  return digits.length === length ? String.fromCharCode(Number.parseInt(digits, 16)) : '';
}

function numbered(written: string): string {
  const digits = written.slice(2, -1);
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : written;
}
