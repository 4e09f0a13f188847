const MASK = '***';

/** The secrets of one job so far. */
export interface LogMasker {
  /** Values registered, in order, without the encodings that are masked along with them. */
  values: string[];
  /** Registers a value and each of its lines. */
  add(value: string): void;
  /** A text as the runner would log it now. */
  mask(text: string): string;
}

/** An empty list of secrets that grows as a step registers them. */
export function createLogMasker(): LogMasker {
  const values: string[] = [];
  const seen = new Set<string>();
  const secrets = new Set<string>();
  return {
    values,
    add(value) {
      for (const part of [value, ...value.split(/[\r\n]/)]) {
        if (part === '' || seen.has(part)) continue;
        seen.add(part);
        values.push(part);
        for (const form of [part, ...encodings(part)]) secrets.add(form);
      }
    },
    mask: text => maskText(text, secrets),
  };
}

/** Replaces every occurrence of every secret; occurrences that overlap or touch become one `***`. */
export function maskText(text: string, secrets: Iterable<string>): string {
  const ranges = [...secrets].flatMap(secret => occurrences(text, secret)).sort((a, b) => a.start - b.start);
  let masked = '';
  let position = 0;
  for (const { start, end } of ranges) {
    if (start > position || masked === '') masked += text.slice(position, start) + MASK;
    position = Math.max(position, end);
  }
  return masked + text.slice(position);
}

function occurrences(text: string, secret: string): { start: number; end: number }[] {
  const found = [];
  if (secret === '') return [];
  for (let start = text.indexOf(secret); start >= 0; start = text.indexOf(secret, start + 1)) {
    found.push({ start, end: start + secret.length });
  }
  return found;
}

/** Other forms of a secret that the runner masks unasked. Its two forms for PowerShell are left out. */
export function encodings(value: string): string[] {
  const bytes = Buffer.from(value);
  const forms = [
    // Base64 of a secret depends on how many bytes stand before it.
    ...[0, 1, 2].map(shift => bytes.subarray(bytes.length > shift ? shift : 0).toString('base64')),
    value.replaceAll('"', '\\"'),
    value.replaceAll("'", "''"),
    JSON.stringify(value).slice(1, -1),
    escapeUri(value),
    escapeXml(value),
    value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : '',
  ];
  return [...new Set(forms)].filter(form => form !== '' && form !== value);
}

function escapeUri(value: string): string {
  const escaped = encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\uFFFD'));
  return escaped.replace(/[!'()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

const XML_ENTITIES: Record<string, string> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '&': '&amp;',
};

function escapeXml(value: string): string {
  return value.replace(/[<>"'&]/g, char => XML_ENTITIES[char] ?? char);
}
