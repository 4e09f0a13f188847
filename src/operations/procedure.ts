import type { GivenInputs, Problem } from '../inputs/read.ts';
import type { InputName, Inputs } from '../inputs/table.ts';
import type { OutputName } from '../report/outputs.ts';
import type { Group } from './declare.ts';

/** The names of all procedures: each is declared, and each has what carries it out. */
export type ProcedureName =
  | 'validate'
  | 'apply'
  | 'export'
  | 'prepare-preview'
  | 'check-sign-in'
  | 'audit'
  | 'create-users'
  | 'delete-users'
  | 'rotate-api-key';

/**
 * An operation that no endpoint carries out alone: several requests, or none. What it does is a module of its own
 * above perform/, loaded where it is asked for; here is what inputs, outputs and documents need to know of it.
 */
export interface Procedure {
  name: ProcedureName;
  /** The heading under which documents list it. */
  group: Group;
  /** One sentence for the documents. */
  summary: string;
  /** Inputs that it cannot do without, beyond those that every operation uses. */
  required?: readonly InputName[];
  /** Inputs beyond those. */
  optional: readonly InputName[];
  outputs: readonly OutputName[];
  /** Whether it can change something at Neon. */
  writes: boolean;
  /** What an input is where it is not given. */
  defaults?: GivenInputs;
  /** It acts on a project-level integration, too, where `auth_provider: stack` says so. */
  stack?: true;
  /** It is about the account that the key belongs to: it needs no project, and acts on no branch. */
  account?: true;
  /** It sends no request: it needs neither key, project nor branch. */
  offline?: true;
  /** What is wrong with the inputs together. */
  check?: (given: GivenInputs, inputs: Inputs) => Problem[];
  /** How to find out what was done, where that is not known. */
  findOut?: string;
}
