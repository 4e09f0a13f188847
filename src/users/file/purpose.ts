/** What a file of users is read for. */
export type Purpose = 'create' | 'delete';

/** Fields that a user may have in a file. */
export const FIELDS = {
  create: ['email', 'name', 'role', 'password', 'id'],
  // Those of a results file, too.
  delete: ['id', 'email', 'name', 'role', 'password', 'line', 'outcome', 'reason', 'target'],
} as const satisfies Record<Purpose, readonly string[]>;

/** The field that every user must have. */
export const REQUIRED = { create: 'email', delete: 'id' } as const;
