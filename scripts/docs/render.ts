import { stringify } from 'yaml';
import { destinationOutputs } from '../../src/delivery/index.ts';
import { GENERATIONS } from '../../src/inputs/generation.ts';
import { declarationOf, INPUT_NAMES, type InputName } from '../../src/inputs/table.ts';
import { GROUPS, type Operation } from '../../src/operations/declare.ts';
import { OPERATIONS } from '../../src/operations/index.ts';
import type { Procedure } from '../../src/operations/procedure.ts';
import { PROCEDURES } from '../../src/operations/procedures.ts';
import { hasAlternative } from '../../src/operations/traits.ts';
import { inputsOfProcedure } from '../../src/plan/other.ts';
import { outputsOfOperation, usedInputs } from '../../src/plan/used-inputs.ts';
import { COMMON_OUTPUTS, OUTPUTS, type OutputName } from '../../src/report/outputs.ts';

const DESCRIPTION =
  'Manage Neon Auth from a workflow: enable it on a branch, rotate SDK keys, create users, set OAuth providers.';

/** A longer list of operations would make a row of the table unreadable. */
const MAX_NAMES = 8;

/** action.yml, whole: the inputs and outputs that some operation uses, and no others. */
export function actionYml(): string {
  const inputs = Object.fromEntries(
    usedByAny().map(name => {
      const { description, default: preset } = declarationOf(name);
      return [
        name,
        { description, required: name === 'operation', ...(preset !== undefined && { default: preset }) },
      ];
    }),
  );
  const outputs = Object.fromEntries(
    outputsOfAny().map(name => [name, { description: OUTPUTS[name].replaceAll('`', '') }]),
  );
  const action = {
    name: 'neon-auth-action',
    description: DESCRIPTION,
    author: 'the neon-auth-action authors',
    branding: { icon: 'user-check', color: 'green' },
    inputs,
    outputs,
    runs: { using: 'node24', main: 'dist/index.js' },
  };
  return `# Made by \`npm run docs\` from the declarations in src/.\n${stringify(action, { lineWidth: 0 })}`;
}

function usedByAny(): InputName[] {
  const used = new Set([
    ...OPERATIONS.flatMap(inputsOf),
    ...PROCEDURES.flatMap(one => inputsOfProcedure(one)),
  ]);
  return INPUT_NAMES.filter(name => used.has(name));
}

function outputsOfAny(): OutputName[] {
  const set = new Set([
    ...COMMON_OUTPUTS,
    ...OPERATIONS.flatMap(outputsOf),
    ...PROCEDURES.flatMap(outputsOf),
  ]);
  return (Object.keys(OUTPUTS) as OutputName[]).filter(name => set.has(name));
}

/** All outputs that an operation can set, those of its destinations included. */
export function outputsOf(operation: Operation | Procedure): OutputName[] {
  const own = 'endpoints' in operation ? outputsOfOperation(operation) : operation.outputs;
  return [...new Set([...own, ...destinationOutputs(own)])];
}

function inputsOf(operation: Operation): InputName[] {
  return GENERATIONS.filter(generation => operation.endpoints[generation]).flatMap(generation =>
    usedInputs(operation, generation),
  );
}

/** The generated tables, by the name of the marks between which they stand in docs/REFERENCE.md. */
export function tables(): Record<string, string> {
  return { operations: operationsTable(), inputs: inputsTable(), outputs: outputsTable() };
}

/** The document with each `<!-- name -->...<!-- /name -->` filled with its table. Throws when a mark is missing. */
export function fill(document: string, filling: Record<string, string>): string {
  let filled = document;
  for (const [name, table] of Object.entries(filling)) {
    const marked = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
    if (!marked.test(filled)) throw new Error(`no place for the table of ${name}`);
    filled = filled.replace(marked, (_, begin: string, end: string) => `${begin}\n${table}\n\n${end}`);
  }
  return filled;
}

export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function operationsTable(): string {
  const all = [...OPERATIONS, ...PROCEDURES].sort(
    (a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group),
  );
  return table(
    ['Operation', 'What it does', 'Its inputs'],
    all.map(operation => [code(operation.name), whatItDoes(operation), ownInputs(operation)]),
  );
}

function whatItDoes(operation: Operation | Procedure): string {
  const { summary } = operation;
  const isOfBoth = !('endpoints' in operation) && (operation.offline || operation.stack || operation.account);
  const [only, other] = 'endpoints' in operation ? Object.keys(operation.endpoints) : ['better_auth'];
  return only && !other && !isOfBoth ? `${summary} ${code(only)} only.` : summary;
}

function ownInputs(operation: Operation | Procedure): string {
  const { required = [], optional = [] } = operation;
  const texts = [...required.map(name => `**${code(name)}**`), ...optional.map(code)];
  if (!('endpoints' in operation)) return texts.join(', ') || '–';
  const { only = {} } = operation;
  if (hasAlternative(operation, 'exists', 'found')) texts.push(code('if_exists'));
  if (hasAlternative(operation, 'already-deleted')) texts.push(code('if_missing'));
  for (const generation of GENERATIONS) {
    for (const name of only[generation] ?? []) texts.push(`${code(name)} (${generation} only)`);
  }
  return texts.join(', ') || '–';
}

function inputsTable(): string {
  return table(
    ['Input', 'Default', 'What it is'],
    usedByAny().map(name => {
      const { description, default: preset, env } = declarationOf(name);
      return [code(name), preset ? code(preset) : env ? code(`$${env}`) : '', description];
    }),
  );
}

function outputsTable(): string {
  return table(
    ['Output', 'What it is', 'Set by'],
    outputsOfAny().map(name => [code(name), OUTPUTS[name], setBy(name)]),
  );
}

function setBy(name: OutputName): string {
  if (COMMON_OUTPUTS.includes(name)) return 'every operation';
  const names = [
    ...OPERATIONS.filter(operation => outputsOf(operation).includes(name)),
    ...PROCEDURES.filter(procedure => outputsOf(procedure).includes(name)),
  ].map(operation => operation.name);
  if (names.length > MAX_NAMES) return `${names.length} operations, see [OPERATIONS.md](OPERATIONS.md)`;
  return names.map(code).join(', ');
}

export function code(text: string): string {
  return `\`${text}\``;
}
