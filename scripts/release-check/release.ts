/** Where a version stands, and the changelog. */
export interface Places {
  'package.json': string;
  'src/version.ts': string;
  /** The text of CHANGELOG.md. */
  changelog: string;
}

/** The notes of the release that a tag names, from the changelog; or what does not agree with the tag. */
export function releaseOf(tag: string, places: Places): { notes: string } | { problems: string[] } {
  const version = /^v(\d+\.\d+\.\d+)$/.exec(tag)?.[1];
  if (version === undefined) return { problems: [`${tag || 'nothing'} is not a tag such as v1.2.3`] };
  const [, date, notes = ''] =
    new RegExp(
      `^## \\[${version.replaceAll('.', '\\.')}\\] - (.*)\\n([\\s\\S]*?)(?=^## |(?![\\s\\S]))`,
      'm',
    ).exec(places.changelog) ?? [];
  const problems = (['package.json', 'src/version.ts'] as const).flatMap(name =>
    places[name] === version ? [] : [`${name} has version ${places[name]}`],
  );
  if (date === undefined) problems.push(`CHANGELOG.md has no section [${version}]`);
  else if (!/^\d{4}-\d\d-\d\d$/.test(date))
    problems.push(`CHANGELOG.md has no date for ${version}, but "${date}"`);
  else if (notes.trim() === '') problems.push(`CHANGELOG.md says nothing of ${version}`);
  return problems.length > 0 ? { problems } : { notes: notes.trim() };
}
