import * as check from '../../inputs/parsers.ts';
import { kindOf } from '../../inputs/settings/mapping.ts';
import { Secret } from '../../secrets/secret.ts';
import { unknownField } from './fields.ts';
import { FIELDS, type Purpose, REQUIRED } from './purpose.ts';
import type { FileIssue, Row } from './row.ts';

/** A user of a file, checked. */
export interface FileUser {
  line: number;
  /** Empty where only an id is given. */
  email: string;
  name?: string;
  roles?: readonly string[];
  password?: Secret;
  id?: string;
  /** In a results file: what became of the user then, and on which branch or project. */
  outcome?: string;
  target?: string;
}

const PARSERS: Record<string, (text: string) => unknown> = {
  email: check.email,
  name: check.text(255),
  role: rolesOf,
  id: check.pathSegment,
  outcome: check.text(100),
  target: check.text(100),
};

/** A row as a user, as far as it can be read, and everything that is wrong with it. No value is in any message. */
export function userOf(row: Row, purpose: Purpose): { user: FileUser; issues: FileIssue[] } {
  const issues: FileIssue[] = [];
  const report = (field: string, message: string) => void issues.push({ ...row.placeOf(field), message });
  const read: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(row.fields)) {
    if (!FIELDS[purpose].some(name => name === field)) report(field, unknownField(field, purpose));
    else if (!isEmpty(value) || (field === 'password' && value !== '' && typeof value === 'string')) {
      const wrong = check.inputProblem(() => {
        read[field] = readValue(field, value);
      });
      if (wrong) report(field, `${field} ${wrong}`);
    }
  }
  const required = REQUIRED[purpose];
  const isOfResults = purpose === 'delete' && read.outcome !== undefined;
  if (isEmpty(row.fields[required]) && !isOfResults) report(required, `${required} is missing`);
  const { role: roles, email = '', ...rest } = read;
  return {
    user: { ...rest, line: row.line, email, ...(roles !== undefined && { roles }) } as FileUser,
    issues,
  };
}

/** An empty text is the same as none, as it is for inputs. */
function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** Throws InputProblem. */
function readValue(field: string, value: unknown): unknown {
  if (field === 'role' && Array.isArray(value)) return rolesIn(value);
  // Those of a results file beyond its ids; nothing is made of them.
  if (!PARSERS[field] && field !== 'password') return undefined;
  if (typeof value !== 'string') {
    throw new check.InputProblem(`must be a text, but it is ${kindOf(value)}`);
  }
  // A space may be a part of a password.
  return field === 'password' ? new Secret(value) : PARSERS[field]?.(value.trim());
}

function rolesOf(text: string): string[] {
  return rolesIn(text.split(/[;,]/).filter(role => role.trim() !== ''));
}

function rolesIn(roles: readonly unknown[]): string[] {
  if (roles.length === 0) throw new check.InputProblem('names no role');
  return roles.map(role => {
    if (typeof role !== 'string' || role.trim() === '')
      throw new check.InputProblem('must be a text or a list of texts');
    return check.text(255)(role.trim());
  });
}
