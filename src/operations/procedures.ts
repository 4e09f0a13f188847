import { API_KEYS } from './api-keys.ts';
import { AUTH_AS_CODE } from './auth-as-code.ts';
import { MANY_USERS } from './many-users.ts';
import { operationName } from './name.ts';
import { PREVIEWS } from './previews.ts';
import type { Procedure } from './procedure.ts';

/** Every operation that no endpoint carries out alone, in the order in which documents list them. */
export const PROCEDURES: readonly Procedure[] = [...PREVIEWS, ...MANY_USERS, ...AUTH_AS_CODE, ...API_KEYS];

/** The procedure of that name, read as names of operations are. */
export function findProcedure(name: string): Procedure | undefined {
  return PROCEDURES.find(procedure => procedure.name === operationName(name));
}
