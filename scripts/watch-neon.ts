import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from '../spec/document.ts';
import { referenceIndex } from '../spec/reference-index.ts';
import { readYaml } from '../spec/yaml.ts';
import { OPERATIONS } from '../src/operations/index.ts';
import { idsIn, newsOf, type Published } from './watch-neon/news.ts';

// npm run watch:neon: what the newest of Neon's document and reference has that no operation reaches, into watch-neon.md.
const PACKAGE = '@neondatabase/api-client';
const DOCUMENT = 'public-v2-for-users.gen.yaml';
const PAGES = ['auth', 'auth-legacy'].map(name => `https://neon.com/docs/reference/api/${name}`);
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

const folder = mkdtempSync(join(tmpdir(), 'watch-neon-'));
try {
  const { document, version } = newest(folder);
  const published = Object.entries(document.paths)
    .filter(([path]) => path.startsWith('/projects') && path.includes('/auth'))
    .flatMap(([path, item]) => endpointsOf(path, item));
  const news = newsOf({
    published,
    reached: OPERATIONS.flatMap(({ endpoints }) =>
      Object.values(endpoints).map(({ method, path }) => `${method} ${path}`),
    ),
    reference: await reference(),
    known: referenceIndex(),
    versions: [`${PACKAGE} ${version}`],
  });
  if (news) writeFileSync('watch-neon.md', news);
  console.log(news ?? `Nothing new: ${published.length} endpoints of ${PACKAGE} ${version} are reached.`);
  const { GITHUB_OUTPUT } = process.env;
  if (GITHUB_OUTPUT) appendFileSync(GITHUB_OUTPUT, `news=${news !== undefined}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

/** The newest version of the package and its document; nothing of it is run. */
function newest(into: string): { document: Document; version: string } {
  const npm = (...args: string[]) => execFileSync('npm', args, { cwd: into, encoding: 'utf8' });
  npm('pack', '--silent', PACKAGE);
  const [archive = ''] = readdirSync(into).filter(name => name.endsWith('.tgz'));
  execFileSync('tar', ['-xzf', archive], { cwd: into });
  const document = readYaml(join(into, 'package', DOCUMENT), { uniqueKeys: false, prettyErrors: false });
  return { document: document as Document, version: /(\d+\.\d+\.\d+.*)\.tgz$/.exec(archive)?.[1] ?? '' };
}

function endpointsOf(path: string, item: Record<string, unknown>): Published[] {
  return METHODS.flatMap(method => {
    const { operationId } = (item[method] ?? {}) as { operationId?: string };
    return operationId ? [{ method: method.toUpperCase(), path, operationId }] : [];
  });
}

/** What the index pages of the reference link to; undefined where they cannot be read. */
async function reference(): Promise<string[] | undefined> {
  try {
    const pages = await Promise.all(PAGES.map(async page => (await fetch(page)).text()));
    const ids = pages.flatMap(idsIn);
    // Pages that are made in the browser link to nothing.
    return ids.length > 0 ? ids : undefined;
  } catch {
    return undefined;
  }
}
