import type { CheckedTarget } from './storing.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** When one secret was last written, in milliseconds since 1970; undefined where it is missing. */
interface Written {
  secret: string;
  line: string;
  at: number | undefined;
}

/**
 * Why nothing is to be done, in a sentence: every secret is younger than an age, at every target. Undefined where one is
 * as old, or missing.
 * @param minAge in milliseconds.
 * @param now in milliseconds since 1970.
 */
export function youngText(
  checked: readonly Pick<CheckedTarget, 'target' | 'times'>[],
  names: readonly string[],
  minAge: number,
  now: number,
): string | undefined {
  const all = checked.flatMap(({ target, times }) =>
    names.map((secret): Written => ({ secret, line: target.line, at: times?.get(secret.toUpperCase()) })),
  );
  const known = all.filter((one): one is Written & { at: number } => one.at !== undefined);
  const [oldest] = known.toSorted((one, other) => one.at - other.at);
  if (!oldest || known.length < all.length || now - oldest.at >= minAge) return undefined;
  const youngest = known.reduce((last, one) => (one.at > last.at ? one : last));
  const text = ({ secret, line, at }: typeof oldest) => `${secret} in ${line}, ${ageText(now - at)} old`;
  const both = youngest.at > oldest.at ? `, the youngest ${text(youngest)}` : '';
  return `Nothing was done: every secret is younger than min_age (${ageText(minAge)}). The oldest is ${text(oldest)}${both}.`;
}

/** In whole days, below two days in hours. */
function ageText(milliseconds: number): string {
  const [count, unit] =
    milliseconds >= 2 * DAY ? [milliseconds / DAY, 'day'] : [Math.max(0, milliseconds) / HOUR, 'hour'];
  const whole = Math.floor(count);
  return `${whole} ${unit}${whole === 1 ? '' : 's'}`;
}
