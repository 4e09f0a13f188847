import { destinationOutputs } from '../../src/delivery/index.ts';
import { type Endpoint, GROUPS, type Operation } from '../../src/operations/declare.ts';
import { OPERATIONS } from '../../src/operations/index.ts';
import { withParameters } from '../../src/operations/path.ts';
import { PROCEDURES } from '../../src/operations/procedures.ts';
import { firstOutputs, outputNames, reusedOutputs } from '../../src/operations/traits.ts';
import { outputsOfOperation } from '../../src/plan/used-inputs.ts';
import { settingsSchemas } from '../generate/validators.ts';
import { code, outputsOf, table } from './render.ts';

type Schema = Record<string, unknown>;

/** The generated tables of docs/OPERATIONS.md: the endpoints of each group, and what settings may hold. */
export function referenceTables(): Record<string, string> {
  const groups = GROUPS.filter(group => OPERATIONS.some(operation => operation.group === group));
  const endpoints = groups.map(group => [`endpoints: ${group}`, endpointsTable(group)]);
  const together = GROUPS.filter(group => PROCEDURES.some(procedure => procedure.group === group));
  const procedures = together.map(group => [`procedures: ${group}`, proceduresTable(group)]);
  return { ...Object.fromEntries([...endpoints, ...procedures]), settings: settingsTable() };
}

function proceduresTable(group: Operation['group']): string {
  return table(
    ['Operation', 'What it does', 'Its outputs'],
    PROCEDURES.filter(procedure => procedure.group === group).map(procedure => [
      code(procedure.name),
      procedure.summary,
      outputsOf(procedure).map(code).join(', '),
    ]),
  );
}

function endpointsTable(group: Operation['group']): string {
  return table(
    ['Operation', '`stack`', '`better_auth`', 'Its outputs'],
    OPERATIONS.filter(operation => operation.group === group).map(operation => [
      code(operation.name),
      endpointText(operation.endpoints.stack),
      endpointText(operation.endpoints.better_auth),
      outputsText(operation),
    ]),
  );
}

/** The outputs of an operation, with the generation and the run that sets them where that is not every one. */
function outputsText({ endpoints, ...operation }: Operation): string {
  const all = Object.entries(endpoints);
  const texts = outputsOfOperation({ ...operation, endpoints }).map(name => {
    const setting = all.filter(([, endpoint]) => outputNames(endpoint).includes(name));
    if (setting.length === 0)
      return `${code(name)} (with ${operation.beyond?.inputs.map(code).join(' or ')})`;
    const notes =
      setting.length < all.length ? setting.map(([generation]) => `${code(generation)} only`) : [];
    const [first, reused] = [firstOutputs, reusedOutputs].map(
      names => (endpoint: Endpoint) => names(endpoint)?.includes(name) ?? true,
    ) as [(endpoint: Endpoint) => boolean, (endpoint: Endpoint) => boolean];
    if (setting.every(([, endpoint]) => !reused(endpoint))) notes.push('first run only');
    if (setting.every(([, endpoint]) => !first(endpoint))) notes.push('when reused only');
    return code(name) + (notes.length > 0 ? ` (${notes.join(', ')})` : '');
  });
  const ofDestinations = destinationOutputs(outputsOfOperation({ ...operation, endpoints }));
  return [...texts, ...ofDestinations.map(code)].join(', ') || '–';
}

function endpointText(endpoint: Endpoint | undefined): string {
  if (!endpoint) return '–';
  const short: Record<string, string> = { project_id: 'p', branch_id: 'b' };
  const path = withParameters(endpoint.path, input => `{${short[input] ?? input}}`);
  return code(`${endpoint.method} ${path}`) + (endpoint.each ? ' for each' : '');
}

function settingsTable(): string {
  const rows = [...settingsSchemas()].flatMap(([name, schema]) =>
    ((schema.oneOf as Schema[] | undefined) ?? [schema]).map(form => [nameText(name), keysText(form)]),
  );
  return table(['Operation', 'Its settings'], rows);
}

/** `name (generation)` where a generation takes other settings. */
function nameText(name: string): string {
  const [operation = '', generation] = name.split(/ \((.*)\)/);
  return generation ? `${code(operation)} with ${code(generation)}` : code(operation);
}

function keysText({ properties = {}, required = [] }: Schema): string {
  const needed = required as string[];
  return Object.entries(properties as Record<string, Schema>)
    .map(([key, schema]) => {
      if (schema.const) return `**${code(`${key}: ${schema.const}`)}**`;
      return `${needed.includes(key) ? `**${code(key)}**` : code(key)} (${valueText(schema)})`;
    })
    .join(', ');
}

function valueText({ type, enum: choices, items, minimum, maximum, maxLength }: Schema): string {
  if (choices) return (choices as string[]).map(code).join(' or ');
  if (type === 'array') return `list of ${valueText(items as Schema)}`;
  if (type === 'boolean') return 'true or false';
  if (type === 'object') return 'mapping';
  if (type === 'integer') return `number${bounds(minimum as number, maximum as number)}`;
  return maxLength ? `text of at most ${maxLength} characters` : 'text';
}

function bounds(minimum?: number, maximum?: number): string {
  // The bounds of 32 bits say nothing to anybody.
  const top = maximum === 2 ** 31 - 1 ? undefined : maximum;
  if (minimum !== undefined && top !== undefined) return ` from ${minimum} to ${top}`;
  return minimum === undefined || minimum < 0 ? '' : ` from ${minimum}`;
}
