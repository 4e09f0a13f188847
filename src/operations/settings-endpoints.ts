import type { Call } from '../inputs/call.ts';
import { whole } from '../neon/fields.ts';
import {
  type BodyOf,
  endpoint,
  type Group,
  type Method,
  type Operation,
  operation,
  type PathOf,
} from './declare.ts';

/** An endpoint whose whole response is the output `settings`; `has` is a field that every response must have. */
export function read<Data, Response extends object>(path: PathOf<Data>, has?: keyof Response & string) {
  return endpoint<Data, Response>({
    method: 'GET',
    path,
    outputs: { settings: response => (has ? whole(response, has) : response) },
  });
}

/** An endpoint whose body is the input `settings`, checked by inputs/settings, and its response the output. */
export function write<Data, Response extends object>(
  method: Method,
  path: PathOf<Data>,
  has?: keyof Response & string,
) {
  return endpoint<Data, Response, 'settings'>({
    method,
    path,
    body: settingsBody<Data>,
    outputs: { settings: response => (has ? whole(response, has) : response) },
  });
}

/** The input `settings` as a body: the validators made from the same published types have checked it. */
export function settingsBody<Data>({ settings }: Call<'settings'>): BodyOf<Data> {
  return settings as BodyOf<Data>;
}

/** An operation `get-<of>`. */
export function get(
  of: string,
  group: Group,
  what: string,
  endpoints: Operation<never>['endpoints'],
): Operation {
  return operation({ name: `get-${of}`, group, summary: `Gives ${what}.`, done: 'read', endpoints });
}

/** An operation `update-<of>`. */
export function update(
  of: string,
  group: Group,
  what: string,
  endpoints: Operation<'settings'>['endpoints'],
): Operation {
  return operation({
    name: `update-${of}`,
    group,
    summary: `Sets ${what}.`,
    done: 'updated',
    required: ['settings'],
    findOut: 'Run the step again: it sets the same values.',
    endpoints,
  });
}
