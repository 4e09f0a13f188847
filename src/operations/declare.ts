import type { AlwaysRequired, Call } from '../inputs/call.ts';
import type { Generation } from '../inputs/generation.ts';
import type { GivenInputs, Problem } from '../inputs/read.ts';
import type { Mapping } from '../inputs/settings/mapping.ts';
import type { InputName, Inputs } from '../inputs/table.ts';
import type { Fields } from '../neon/fields.ts';
import type { OutputName, Outputs, OutputValue, ValueOf } from '../report/outputs.ts';
import type { WithSecrets } from '../secrets/secret.ts';
import type { InputOf, Parameters } from './path.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Gives one output: from the response, or from what the step was given. Undefined: it is not set. */
export type Reader<Response = object, Needs extends InputName = never, Value = OutputValue> = (
  response: Fields<Response>,
  call: Call<Needs>,
) => Value | undefined;

/**
 * The outputs of an endpoint, each with what sets it: an output that nothing sets cannot be declared, and none can be
 * set that is not declared.
 */
export type Readers<Response = object, Needs extends InputName = never> = {
  readonly [Name in OutputName]?: Reader<Response, Needs, ValueOf<Name>>;
};

/** How what exists already is found, and which outputs it gives. */
export interface Existing {
  /** A GET. */
  endpoint: Endpoint;
  /** The part of the response that is what was asked for; undefined: it does not exist. */
  find: (response: Fields<object>, call: Call) => Fields<object> | undefined;
  outputs: Readers;
  /** How what exists differs from what was asked for, so that it is not reused; undefined: it does not. */
  difference?: (item: Fields<object>, call: Call) => string | undefined;
  /** What the author of a workflow should know of what is reused. */
  notice?: (item: Fields<object>, call: Call) => string | undefined;
  /** Changes what exists to what was asked for (`if_exists: update`); its outputs are those of `Existing`. */
  update?: { endpoint: Endpoint; applies: (call: Call) => boolean };
  /** What there is instead, where what was asked for does not exist. */
  others?: (response: Fields<object>) => string | undefined;
}

/** How those of a list are found that can be deleted, where Neon refused all because of one that is missing. */
export interface Rest {
  /** A GET. */
  endpoint: Endpoint;
  of: 'domains';
  /** What is there, of all that there is. */
  there: (response: Fields<object>) => string[];
}

/** What a refusal means instead of an error. */
export type Alternative =
  /** 404: there is none, which is an answer to the question. */
  | { kind: 'none'; outputs: Outputs }
  /** 404 under `if_missing: ignore`; `rest` where one request deletes several, of which some may be there. */
  | { kind: 'already-deleted'; rest?: Rest }
  /** 409 of a create under `if_exists: reuse`, which alone says that it exists; 400 and 422 where it is found. */
  | { kind: 'exists'; outputs: Outputs; existing?: Existing }
  /** 400, 409 or 422 of a create under `if_exists: reuse`, where it is found. */
  | { kind: 'found'; existing: Existing };

/** One endpoint of Neon's API: how its request is made and how its response becomes outputs. */
export interface Endpoint<Needs extends InputName = InputName> {
  method: Method;
  /** As in Neon's OpenAPI document, without the base address; `{parameters}` are inputs (`withParameters`). */
  path: string;
  body?: (call: Call) => unknown;
  /** The part of the response that the outputs are read from; absent: all of it. Throws ResponseProblem. */
  select?: (response: Fields<object>, call: Call) => Fields<object>;
  /** Absent: the response has no body that is used, and may have none. */
  outputs?: Readers;
  /** The response has no body: the outputs are of the call. */
  emptyResponse?: true;
  /** One request for each item of this list, in order; the bodies of those done are the output of that name. */
  each?: 'domains';
  /** Fields of the response that are secrets, beyond those known by their names. */
  secretFields?: readonly string[];
  /** What the author of a workflow should be warned of. */
  warning?: (response: Fields<object>) => string | undefined;
  /** A request that is no GET and yet changes nothing at Neon. */
  readOnly?: true;
  /** The project's default branch is looked up when none is given. */
  defaultBranch?: true;
  /** Whether data of the branch is lost for good: then a default or protected branch is refused. */
  destroysData?: (call: Call) => boolean;
  alternative?: Alternative;
  /** Inputs that it cannot do without, for the compiler only: the operation has to require them. */
  needs?: Needs;
}

/** The headings of documents, in their order. */
export const GROUPS = [
  'Previews',
  'Integration',
  'Users',
  'OAuth providers',
  'Domains',
  'E-mail',
  'Sign-in',
  'Webhooks',
  'OAuth server',
  'Auth as code',
  'API keys',
] as const;
export type Group = (typeof GROUPS)[number];

/** What an operation does beyond its endpoint's request. */
export interface Beyond {
  inputs: readonly InputName[];
  /** Outputs that only they set. */
  outputs?: readonly OutputName[];
  /** Required inputs whose place they take. */
  instead?: readonly InputName[];
}

/** One operation of the action. Everything about it is here: requests, outputs, checks, documents and tests. */
export interface Operation<Required extends InputName = InputName> {
  name: string;
  /** The heading under which documents list it. */
  group: Group;
  /** One sentence for the documents. */
  summary: string;
  /** What was done when it succeeds, in a few words, for the log and the job summary. */
  done: string;
  /** Inputs beyond those that every operation uses. */
  required?: readonly Required[];
  optional?: readonly InputName[];
  /** Inputs that only one generation's endpoint takes. */
  only?: Partial<Record<Generation, readonly InputName[]>>;
  /** Inputs with which it takes more than its endpoint's request (`isBeyondEndpoint`). */
  beyond?: Beyond;
  endpoints: Partial<Record<Generation, Endpoint<NoInfer<Required> | Provided>>>;
  /** What else is wrong with the inputs together. */
  check?: (given: GivenInputs, inputs: Inputs, settings?: Mapping) => Problem[];
  /** How to find out whether a write whose response was lost has been carried out. */
  findOut?: string;
}

/** What an endpoint has without asking for it: what every step has, and the branch, once looked up. */
type Provided = AlwaysRequired | 'auth_provider' | 'branch_id';

/** Declares an operation; an endpoint that needs an input which the operation does not require does not compile. */
export function operation<const Required extends InputName = never>(
  declared: Operation<Required>,
): Operation {
  return declared;
}

/** The body of a request by its published type; any text in it may be a Secret. */
export type BodyOf<Data> = Data extends { body: infer Body }
  ? WithSecrets<Body>
  : Data extends { body?: infer Body }
    ? WithSecrets<Body> | undefined
    : never;
export type PathOf<Data> = Data extends { url: infer Path extends string } ? Path : never;

type Typed<Data, Response, Needs extends InputName, Whole> = Omit<
  Endpoint,
  'path' | 'body' | 'select' | 'outputs' | 'warning' | 'destroysData' | 'needs'
> & {
  path: PathOf<Data>;
  body?: (call: Call<Needs>) => BodyOf<Data>;
  select?: (response: Fields<Whole>, call: Call<Needs>) => Fields<Response>;
  outputs?: Readers<Response, Needs>;
  warning?: (response: Fields<Response>) => string | undefined;
  destroysData?: (call: Call<Needs>) => boolean;
};

/**
 * Declares an endpoint.
 * @typeParam Data Neon's published type of the request (`...Data` in @neon/sdk): path and body are checked against it.
 * @typeParam Response Neon's published type of the response: its fields can only be read by their published names.
 * @typeParam Needs inputs that body or outputs need, beyond the parameters of the path.
 * @typeParam Whole the response's type, where `select` takes a part of it.
 */
export function endpoint<Data, Response = never, Needs extends InputName = never, Whole = Response>(
  declared: Typed<Data, Response, Needs | Provided, Whole>,
): Endpoint<Needs | InputOf<Parameters<PathOf<Data>>>> {
  // Lists of endpoints cannot know what each of them needs: `planOperation` checks what the operation requires.
  return declared as Omit<Endpoint, 'needs'>;
}

/**
 * Declares how what exists already is found and read (`if_exists: reuse`).
 * @typeParam Response Neon's published type of the response of `read`.
 * @typeParam Item that of the part which `find` gives.
 */
export function existing<Response, Item, Needs extends InputName = never>(declared: {
  endpoint: Endpoint;
  find: (response: Fields<Response>, call: Call<Needs>) => Fields<Item> | undefined;
  outputs: Readers<Item, Needs>;
  difference?: (item: Fields<Item>, call: Call<Needs>) => string | undefined;
  notice?: (item: Fields<Item>, call: Call<Needs>) => string | undefined;
  update?: Existing['update'];
  others?: (response: Fields<Response>) => string | undefined;
}): Existing {
  // As for endpoints: what it needs is what the operation requires.
  return declared as Existing;
}
