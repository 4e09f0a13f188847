/**
 * Whether a text fits a pattern in which each `*` stands for any text, empty too; without regard to case, which hosts have
 * none of. Takes time that is at most the product of both lengths, whatever the pattern.
 */
export function fits(text: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.toLowerCase().split('*');
  const given = text.toLowerCase();
  const last = rest.pop();
  if (last === undefined) return given === first;
  if (!given.startsWith(first) || !given.endsWith(last)) return false;
  const end = given.length - last.length;
  let at = first.length;
  // The leftmost place is as good as any: what follows has the most room then.
  for (const piece of rest) {
    const found = given.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= end;
}
