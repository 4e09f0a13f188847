import { type Endpoint, GROUPS, type Operation, withParameters } from '../../src/operations/declare.ts';
import { OPERATIONS } from '../../src/operations/index.ts';
import { settingsSchemas } from '../generate/validators.ts';
import { code, table } from './render.ts';

type Schema = Record<string, unknown>;

/** The generated tables of docs/OPERATIONS.md: the endpoints of each group, and what settings may hold. */
export function referenceTables(): Record<string, string> {
  const endpoints = GROUPS.map(group => [`endpoints: ${group}`, endpointsTable(group)]);
  return { ...Object.fromEntries(endpoints), settings: settingsTable() };
}

function endpointsTable(group: Operation['group']): string {
  return table(
    ['Operation', '`stack`', '`better_auth`', 'Its outputs'],
    OPERATIONS.filter(operation => operation.group === group).map(({ name, endpoints, outputs }) => [
      code(name),
      endpointText(endpoints.stack),
      endpointText(endpoints.better_auth),
      outputs.map(code).join(', ') || '–',
    ]),
  );
}

function endpointText(endpoint: Endpoint | undefined): string {
  if (!endpoint) return '–';
  const short: Record<string, string> = { project_id: 'p', branch_id: 'b' };
  const path = withParameters(endpoint.path, input => `{${short[input] ?? input}}`);
  return code(`${endpoint.method} ${path}`) + (endpoint.each ? ' for each' : '');
}

function settingsTable(): string {
  const names = new Set(OPERATIONS.map(({ name }) => name));
  // What a generation takes differently is left out until the action checks settings by generation.
  const schemas = [...settingsSchemas()].filter(([name]) => names.has(name));
  const rows = schemas.flatMap(([name, schema]) =>
    ((schema.oneOf as Schema[] | undefined) ?? [schema]).map(form => [code(name), keysText(form)]),
  );
  return table(['Operation', 'Its settings'], rows);
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
  if (type === 'integer') return `number${bounds(minimum as number, maximum as number)}`;
  return maxLength ? `text of at most ${maxLength} characters` : 'text';
}

function bounds(minimum?: number, maximum?: number): string {
  // The bounds of 32 bits say nothing to anybody.
  const top = maximum === 2 ** 31 - 1 ? undefined : maximum;
  if (minimum !== undefined && top !== undefined) return ` from ${minimum} to ${top}`;
  return minimum === undefined || minimum < 0 ? '' : ` from ${minimum}`;
}
