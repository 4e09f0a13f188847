import { decoded } from '../text.ts';

/** Shorter values are not masked: as a mask they would blank the log and hide nothing. */
const MIN_LENGTH = 4;
/** Longer texts are registered as they are, and as JSON and URLs write them. Their escapes are found nevertheless. */
const MAX_LENGTH = 20_000;

/** Characters that nothing writes in another way. */
const UNCHANGED = /^[\w.-]+$/;

/**
 * The texts by which a secret is known: whole, each line of it, and what is secret in those that are URLs; too short
 * ones left out.
 */
export function plainTexts(secret: string): string[] {
  const lines = secret.split(/\r\n|\r|\n/).map(line => line.trim());
  const texts = new Set([secret, secret.trim(), ...lines]);
  for (const part of [...texts].flatMap(partsOf)) texts.add(part);
  return [...texts].filter(text => text.length >= MIN_LENGTH && text.trim() !== '');
}

/** The same, and each as JSON, URLs and HTML write it: what the runner is told of. */
export function encodingsOf(secret: string): string[] {
  const plain = plainTexts(secret);
  return [...new Set([...plain, ...plain.flatMap(text => (UNCHANGED.test(text) ? [] : encoded(text)))])];
}

/** Whether a secret has nothing that can be masked. */
export function tooShort(secret: string): boolean {
  return plainTexts(secret).length === 0;
}

/**
 * Whether a value could be a word or a count that has nothing to do with the secret: `auth`, `true`, `neon_auth`,
 * `12345`. As a part of another text it tells nothing and would spoil it (`https://ep-x.neon***…`), so it is
 * redacted only where it stands as a value of its own. The runner masks it in the log wherever it stands.
 */
export function isWord(text: string): boolean {
  return text.length <= 12 && /^(?:[A-Z]?[a-z]+|[A-Z]+|\d+)(?:[-_.](?:[A-Z]?[a-z]+|[A-Z]+|\d+))*$/.test(text);
}

/** Of a URL the password, which errors of database drivers show alone, and the codes of its query. */
function partsOf(secret: string): string[] {
  if (!secret.includes('://') || !URL.canParse(secret)) return [];
  const url = new URL(secret);
  const codes = /^https?:$/.test(url.protocol) ? [...url.searchParams.values()].filter(isCode) : [];
  return [url.password, decoded(url.password), ...codes];
}

function isCode(value: string): boolean {
  return /^[\w.~-]{8,}$/.test(value);
}

function encoded(text: string): string[] {
  const json = JSON.stringify(text).slice(1, -1);
  const percent = encodeURIComponent(text.toWellFormed());
  return text.length > MAX_LENGTH
    ? [json, percent]
    : [json, ...jsonVariants(json), ...percentVariants(percent), ...htmlVariants(text)];
}

/** As PHP, Python, Go and .NET escape it. */
function jsonVariants(json: string): string[] {
  const ascii = json.replace(/[^ -~]/g, lowerEscape);
  const upperEscape = (character: string) => lowerEscape(character).toUpperCase().replace('U', 'u');
  return [
    json.replaceAll('/', '\\/'),
    ascii.replaceAll('/', '\\/'),
    ascii,
    json.replace(/[<>&\u2028\u2029]/g, lowerEscape),
    json.replaceAll('\\"', '"').replace(/[<>&'"+\x60]|[^ -~]/g, upperEscape),
  ];
}

function lowerEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** As RFC 3986 and forms encode it, those of URLSearchParams and Java, too, and each in lower case. */
function percentVariants(percent: string): string[] {
  const strict = percent.replace(/[!'()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  const form = strict.replaceAll('%20', '+');
  const upper = [percent, strict, form, form.replaceAll('%2A', '*').replaceAll('~', '%7E')];
  return [...upper, ...upper.map(text => text.replace(/%[\dA-F]{2}/g, byte => byte.toLowerCase()))];
}

const MARKUP = [
  { '"': '&quot;', "'": '&#39;' },
  { '"': '&#34;', "'": '&#39;' },
  { '"': '&quot;', "'": '&#x27;' },
  { '"': '&quot;', "'": '&apos;' },
  { '"': '"', "'": "'" },
].map((quotes): Record<string, string> => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', ...quotes }));

function htmlVariants(text: string): string[] {
  if (!/[&<>"']/.test(text)) return [];
  return MARKUP.map(entities => text.replace(/[&<>"']/g, character => entities[character] as string));
}
