import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  name: string;
  license?: string;
}

/**
 * The packages that modules come from, sorted, each as its path in node_modules: `tunnel`, `@actions/core`,
 * or, where one brings another of its own, `@actions/github/node_modules/undici`.
 * @param ids the modules' paths; those outside node_modules are left out
 * @param modules the project's node_modules
 */
export function packagesOf(ids: Iterable<string>, modules: string): string[] {
  const packages = new Set<string>();
  for (const id of ids) {
    if (!id.startsWith(`${modules}/`)) continue;
    const path = id.slice(modules.length + 1);
    const [found] = /^(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(path) ?? [];
    if (found) packages.add(found);
  }
  return [...packages].sort();
}

/**
 * What dist/licenses.txt says: name, license type and license text of each package, by name.
 * Throws for a package that names no license.
 * @param modules the project's node_modules
 * @param packages their paths in it, from `packagesOf`
 */
export function licenseTexts(modules: string, packages: readonly string[]): string {
  const entries = packages.map(path => licenseEntry(join(modules, path)));
  return [...new Set(entries)].sort().join('\n');
}

function licenseEntry(folder: string): string {
  const { name, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  if (!license) throw new Error(`${name} is bundled, but its package.json names no license`);
  const file = readdirSync(folder).find(entry => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8') : '';
  return `${[name, license, text].join('\n').trimEnd()}\n`;
}
