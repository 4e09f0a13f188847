/** Deeper than any response of Neon or GitHub, which have 10 levels at most. */
const MAX_DEPTH = 200;
/** More than any response has: the largest, a page of branches, has some 20,000 values. */
const MAX_VALUES = 100_000;

/** A body as JSON, or why it is not to be read as such, to be put after "its body". */
export type Parsed = { json: unknown } | { malformed: string };

/**
 * Parses a body. What would take seconds to walk through, because it is nested deep or has very many values, is
 * refused: nothing may hold a step past its timeout by synchronous work.
 */
export function parseJson(body: string): Parsed {
  const malformed = tooMuch(body);
  if (malformed) return { malformed };
  try {
    return { json: JSON.parse(body) };
  } catch {
    return { malformed: 'is not JSON' };
  }
}

/** Counts without parsing, in one pass: values by what begins or separates them, and what they are nested in. */
function tooMuch(body: string): string | undefined {
  let [depth, values] = [0, 0];
  let isInText = false;
  for (let at = 0; at < body.length; at++) {
    const char = body[at];
    if (isInText) {
      if (char === '\\') at++;
      else if (char === '"') isInText = false;
    } else if (char === '"') isInText = true;
    else if (char === '[' || char === '{') {
      depth++;
      values++;
      if (depth > MAX_DEPTH) return `is nested more than ${MAX_DEPTH} deep`;
    } else if (char === ']' || char === '}') depth--;
    else if (char === ',') values++;
    if (values > MAX_VALUES) return `has more than ${MAX_VALUES} values`;
  }
  return undefined;
}
