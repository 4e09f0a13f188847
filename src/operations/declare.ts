import type { GivenInputs, InputName, Inputs, Problem } from '../inputs.ts';
import type { OutputName, Outputs } from '../outputs/declarations.ts';
import type { Secret, WithSecrets } from '../secret.ts';
import type { Mapping } from '../settings/mapping.ts';
import type { Answer } from './answer.ts';

/** The two sets of endpoints, by the `auth_provider` that they serve (contract section 1). */
export type Generation = 'stack' | 'better_auth';
export const GENERATIONS: readonly Generation[] = ['stack', 'better_auth'];

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A step's inputs once checked: what endpoints make their requests and outputs from. */
export type Call = Omit<Inputs, 'settings'> & {
  api_key: Secret;
  project_id: string;
  auth_provider: Generation;
  /** As the input has them, its secrets as Secrets. */
  settings?: Mapping | undefined;
};

/** Parameters of Neon's paths that have another name as an input. */
const INPUT_OF: Partial<Record<string, InputName>> = { auth_user_id: 'user_id' };

/** One endpoint of Neon's API: how its request is made and how its answer becomes outputs. */
export interface Endpoint {
  method: Method;
  /** As in Neon's OpenAPI document, without the base address; `{parameters}` are inputs (`withParameters`). */
  path: string;
  /** One request for each item of this list, in order; its bodies, once taken, are the output of the same name. */
  each?: 'domains';
  body?: (call: Call) => unknown;
  /** Absent: the answer has no body that is used, and may have none. */
  outputs?: (answer: Answer<object>, call: Call) => Outputs;
  /** Fields of the answer that are secrets, beyond those known by their names. */
  secretFields?: readonly string[];
  /** What the answer tells that the author of a workflow should be warned of. */
  warning?: (answer: Answer<object>) => string | undefined;
  /** A request that is no GET and yet leaves everything at Neon as it was. */
  leavesAsIs?: true;
  /** What the outputs are when the answer is 404, where that says "none" rather than "wrong". */
  whenMissing?: Outputs;
  /** The project's default branch is looked up when none is given. */
  defaultBranch?: true;
  /** How to read what exists already, when a create is refused; what `find` gives undefined for does not exist. */
  existing?: { endpoint: Endpoint; find: (answer: Answer<object>, call: Call) => Outputs | undefined };
  /** A 409 alone says that it exists: nothing of it is read. */
  conflictSuffices?: true;
  /** What a 404 is under `if_missing: ignore`, where that is not "nothing to delete". */
  missingNotice?: string;
}

/** The headings of documents, in their order. */
export const GROUPS = [
  'Integration',
  'Users',
  'OAuth providers',
  'Domains',
  'E-mail',
  'Sign-in',
  'Webhooks',
] as const;
export type Group = (typeof GROUPS)[number];

/** One operation of the action. Everything about it is here: requests, outputs, checks, documents and tests. */
export interface Operation {
  name: string;
  /** The heading under which documents list it. */
  group: Group;
  /** One sentence for the documents. */
  summary: string;
  /** What was done when it succeeds, in a few words, for the log and the job summary. */
  done: string;
  /** Inputs beyond those that every operation uses. */
  required?: readonly InputName[];
  optional?: readonly InputName[];
  /** Inputs that only one generation's endpoint takes. */
  only?: Partial<Record<Generation, readonly InputName[]>>;
  /** Outputs beyond the common ones. */
  outputs: readonly OutputName[];
  endpoints: Partial<Record<Generation, Endpoint>>;
  /** A create: a 409 under `if_exists: reuse` is a success even where nothing can be read. */
  creates?: true;
  /** What else is wrong with the inputs together. */
  check?: (given: GivenInputs) => Problem[];
  /** How to find out whether a write whose answer was lost has been carried out. */
  findOut?: string;
}

/** The body of a request by its published type; any text in it may be a Secret. */
export type BodyOf<Data> = Data extends { body: infer Body }
  ? WithSecrets<Body>
  : Data extends { body?: infer Body }
    ? WithSecrets<Body> | undefined
    : never;

type Typed<Data, A> = Omit<Endpoint, 'path' | 'body' | 'outputs' | 'warning' | 'existing'> & {
  path: Data extends { url: infer Url } ? Url : never;
  body?: (call: Call) => BodyOf<Data>;
  outputs?: (answer: Answer<A>, call: Call) => Outputs;
  warning?: (answer: Answer<A>) => string | undefined;
  existing?: Endpoint['existing'];
};

/**
 * Declares an endpoint.
 * @typeParam Data Neon's published type of the request (`...Data` in @neon/sdk): path and body are checked against it.
 * @typeParam A Neon's published type of the answer: its fields can only be read by their published names.
 */
export function endpoint<Data, A = never>(declared: Typed<Data, A>): Endpoint {
  return declared as Endpoint;
}

/** Declares how to read what exists already (`if_exists: reuse`). */
export function existing<A>(
  read: Endpoint,
  find: (answer: Answer<A>, call: Call) => Outputs | undefined,
): NonNullable<Endpoint['existing']> {
  return { endpoint: read, find: find as NonNullable<Endpoint['existing']>['find'] };
}

/** Whether an operation changes something at Neon, in any generation. */
export function changes(operation: Operation): boolean {
  return Object.values(operation.endpoints).some(({ method }) => method !== 'GET');
}

/** A path with each `{parameter}` replaced by what `value` gives for the input that it comes from. */
export function withParameters(path: string, value: (input: InputName) => string): string {
  return path.replace(/\{(\w+)\}/g, (_, name: InputName) => value(INPUT_OF[name] ?? name));
}

/** Whether the endpoint acts on one branch. */
export function usesBranch(of: Endpoint): boolean {
  return of.path.includes('{branch_id}') || of.defaultBranch === true;
}
