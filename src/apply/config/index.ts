import { LineCounter } from 'yaml';
import { isDeeper, MAX_LEVELS } from '../../inputs/settings/mapping.ts';
import { parseYaml } from '../../inputs/settings/yaml.ts';
import type { Desired } from '../desired.ts';
import { type ConfigOptions, readAuth } from './auth.ts';
import { documentParts } from './pieces.ts';
import { type ConfigProblem, placedProblems, problemLine, problemOfFile, yamlProblems } from './problems.ts';
import { registerSecrets, secretNodes } from './secrets.ts';
import { treeOf } from './tree.ts';

export type { ConfigOptions } from './auth.ts';
export { type ConfigProblem, problemLine, problemText } from './problems.ts';

/**
 * Reads a configuration file: YAML, its overlays merged, variables replaced, checked against Neon's document.
 * @returns what it says, with the texts of secret fields as Secrets, and warnings with their places; or all that is
 * wrong, in the order of the file. In mode `validate` it is not to be applied: a text with a variable that is not set
 * is as it is written.
 */
export function readConfig(
  file: { path: string; text: string },
  options: ConfigOptions,
): { desired: Desired; warnings: string[] } | { problems: ConfigProblem[] } {
  const text = file.text.replace(/^\uFEFF/, '');
  const lineCounter = new LineCounter();
  const parsed = parseYaml(text, { lineCounter, uniqueKeys: false });
  if ('problems' in parsed) return { problems: yamlProblems(parsed.problems, text, lineCounter) };
  const { document, value } = parsed;
  if (value === null) return { problems: [problemOfFile('is empty: it must begin with "auth:"')] };
  if (isDeeper(value, MAX_LEVELS)) {
    return { problems: [problemOfFile(`must not be nested deeper than ${MAX_LEVELS} levels`)] };
  }
  const { root, repeated, problems } = treeOf(document);
  const values = [root, ...repeated];
  for (const one of values) registerSecrets(one, options.register);
  const read = readAuth(root, options);
  const secrets = new Set([...values.flatMap(secretNodes), ...read.unknown]);
  const parts = documentParts(text, document, secrets);
  const all = [...problems, ...read.problems];
  if (all.length > 0) return { problems: placedProblems(all, text, lineCounter, parts) };
  const warnings = placedProblems(read.warnings, text, lineCounter, parts);
  return {
    desired: read.desired,
    warnings: warnings.map(warning => problemLine(file.path, warning)),
  };
}
