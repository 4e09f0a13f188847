import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CoverageMap } from 'istanbul-lib-coverage';
import v8ToIstanbul from 'v8-to-istanbul';

type Functions = Parameters<ReturnType<typeof v8ToIstanbul>['applyCoverage']>[0];

interface Written {
  result: { url: string; functions: Functions }[];
}

const SRC = `${pathToFileURL('src').href}/`;

/** Adds to a map what Node has written of each process of a folder (`NODE_V8_COVERAGE`), of the files in src/. */
export async function addProcesses(map: CoverageMap, folder: string): Promise<number> {
  const names = readdirSync(folder).filter(name => name.endsWith('.json'));
  for (const name of names) {
    const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Written;
    for (const { url, functions } of result.filter(one => one.url.startsWith(SRC))) {
      // Node takes types away and leaves blanks, so that places are those of the source.
      const converter = v8ToIstanbul(fileURLToPath(url));
      await converter.load();
      converter.applyCoverage(functions);
      map.merge(converter.toIstanbul());
    }
  }
  return names.length;
}
