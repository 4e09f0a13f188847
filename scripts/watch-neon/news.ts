/** An endpoint of Neon's API. */
export interface Published {
  method: string;
  path: string;
  operationId: string;
}

/** What Neon publishes, and what of it is known here. */
export interface Compared {
  /** Of the newest OpenAPI document, those of Neon Auth. */
  published: readonly Published[];
  /** `METHOD path` of each endpoint that an operation reaches. */
  reached: readonly string[];
  /** Operation ids that the pages of Neon's reference link to; undefined where they could not be read. */
  reference: readonly string[] | undefined;
  /** Those that the repository knows (`spec/reference-index.txt`). */
  known: readonly string[];
  /** Name and version of each package that was compared. */
  versions: readonly string[];
}

/** What is new, as Markdown for an issue; undefined where there is nothing. */
export function newsOf({ published, reached, reference, known, versions }: Compared): string | undefined {
  const unreached = published.filter(({ method, path }) => !reached.includes(`${method} ${path}`));
  const names = published.map(({ method, path }) => `${method} ${path}`);
  // What the reference has before the packages do is in spec/additions.yaml, and so in no document yet.
  const ids = known.map(id => id.toLowerCase());
  const pages = (reference ?? []).filter(id => !ids.includes(id.toLowerCase()));
  if (unreached.length === 0 && pages.length === 0) return undefined;
  const sections = [
    ...listed(
      'Endpoints that no operation reaches',
      unreached.map(({ method, path, operationId }) => `${method} ${path} (${operationId})`),
    ),
    ...listed('Pages of the reference that spec/reference-index.txt does not know', pages),
    `Compared: ${versions.join(', ')}; ${names.length} endpoints. CONTRIBUTING.md says how to add an operation.`,
    ...(reference ? [] : ['The pages of the reference could not be read.']),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** Texts of others are set as code: nobody is mentioned. */
function listed(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [`## ${title}`, lines.map(line => `- \`${line.replaceAll('`', "'")}\``).join('\n')];
}

/** The operation ids that a page of Neon's reference links to, each once. */
export function idsIn(page: string): string[] {
  const links = page.matchAll(/\/docs\/reference\/api\/auth(?:-legacy)?\/([a-z][a-z0-9-]+)/g);
  return [...new Set([...links].map(([, slug = '']) => slug.replaceAll('-', '')))];
}
