import { isBuiltin } from 'node:module';
import { join, relative } from 'node:path';
import { type OutputChunk, type RolldownLog, rolldown } from 'rolldown';
import { packagesOf } from './build-licenses.ts';
import { lateRegExps } from './build-regexps.ts';
import { REPLACEMENTS, replacing } from './build-toolkit.ts';
import { CHUNK_MARK, SHARED_MARK } from './dist-files.ts';

/**
 * src/index.ts and all it imports as few ES modules in a folder: one for what every step loads, one for each
 * import(). Types and what nothing uses are left out. Types are not checked: they change nothing in what is
 * written, and `npm run typecheck` checks them with the tests' and scripts'.
 * @returns the packages in them, as `packagesOf` gives them
 */
export async function buildModules(
  root: string,
  folder: string,
  replacements = REPLACEMENTS,
): Promise<string[]> {
  const modules = join(root, 'node_modules');
  const warnings: RolldownLog[] = [];
  const build = await rolldown({
    cwd: root,
    input: 'src/index.ts',
    platform: 'node',
    tsconfig: 'tsconfig.json',
    treeshake: {
      // Loading a module of Node's has no effect, nor has the toolkit's. Other packages say themselves whether loading
      // theirs has.
      moduleSideEffects: [
        { external: true, sideEffects: false },
        { test: /[\\/]@actions[\\/]core[\\/]/, sideEffects: false },
      ],
      // Nor has reading a property (`class A extends events.EventEmitter`).
      propertyReadSideEffects: false,
    },
    plugins: [replacing(replacements, modules), lateRegExps],
    // Warnings of what took long differ from run to run.
    checks: { pluginTimings: false, bundlerTimings: false },
    onLog: (level, log) => {
      if (level === 'warn') warnings.push(log);
    },
  });
  const { output } = await build.write({
    dir: folder,
    cleanDir: true,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    // What every step loads is one module, also where a chunk uses a part of it.
    codeSplitting: { groups: [{ name: 'index', tags: ['$initial'] }] },
    comments: false,
    minifyInternalExports: false,
    // What several chunks share is named by its last module, which the others of it serve.
    postBanner: ({ isEntry, isDynamicEntry, facadeModuleId, moduleIds }) => {
      const id = facadeModuleId ?? moduleIds.at(-1);
      const mark = isDynamicEntry ? CHUNK_MARK : SHARED_MARK;
      return isEntry || !id ? '' : `${mark}${relative(root, id)}\n`;
    },
    // `require` of a built-in module is left to ncc.
    polyfillRequire: false,
  });
  await build.close();
  if (warnings.length > 0) throw new Error(warnings.map(({ message }) => message).join('\n'));
  const chunks = output.filter(file => file.type === 'chunk');
  failOnMissing(chunks);
  // Also of modules that the clean-up at the end leaves nothing of: rather one license too many.
  return packagesOf(chunks.flatMap(includedModules), modules);
}

/** Nothing but Node's own may be left for ncc to find: it would be bundled without its license. */
function failOnMissing(chunks: OutputChunk[]): void {
  const own = new Set(chunks.map(({ fileName }) => fileName));
  const missing = chunks.flatMap(chunk => [...chunk.imports, ...chunk.dynamicImports]);
  const names = [...new Set(missing)].filter(name => !own.has(name) && !isBuiltin(name));
  if (names.length > 0) throw new Error(`not bundled: ${names.join(', ')}`);
}

function includedModules({ modules }: OutputChunk): string[] {
  return Object.entries(modules).flatMap(([id, { code }]) => (code ? [id] : []));
}
