const PACKAGE_NAME = /^(@[\w.-]+\/)?[\w.-]+$/;

/**
 * Joins license files in which each entry begins with a package's name on a line and its license type on the
 * next, by name and without repeats. ncc makes one file a chunk; given one name for them all it keeps only one.
 * `licenseOf` gives an installed package's license type.
 */
export function mergeLicenses(files: string[], licenseOf: (name: string) => string | undefined): string {
  const entries = new Map<string, string[]>();
  for (const lines of files.map(file => file.split('\n'))) {
    let entry: string[] = [];
    for (const [at, line] of lines.entries()) {
      if (PACKAGE_NAME.test(line) && licenseOf(line) === lines[at + 1]) {
        entry = [];
        entries.set(line, entry);
      }
      entry.push(line);
    }
  }
  const names = [...entries.keys()].sort();
  return names.map(name => `${entries.get(name)?.join('\n').trimEnd()}\n`).join('\n');
}

/**
 * The packages that a bundle names in the comments over its modules. ncc finds the license of a package that is
 * joined with another into one module for the first of them only.
 */
export function bundledPackages(codes: readonly string[]): string[] {
  const paths = codes.flatMap(code => [...code.matchAll(/^;\/\/ CONCATENATED MODULE: (\S+)/gm)]);
  const names = paths.flatMap(([, path = '']) => {
    const inPackage = path.split('node_modules/').slice(1).at(-1);
    return inPackage ? [(/^(?:@[^/]+\/)?[^/]+/.exec(inPackage) as RegExpExecArray)[0]] : [];
  });
  return [...new Set(names)].sort();
}
