import { Secret } from '../secrets/secret.ts';
import { localPart, nearest, orList } from '../text.ts';
import * as check from './parsers.ts';
import type { Problem } from './read.ts';
import { isMapping, kindOf, type Mapping } from './settings/mapping.ts';
import { jsonOrYaml } from './settings/read.ts';

/** A user that a preview is to have, and that can sign in. */
export interface TestUser {
  email: string;
  password: Secret;
  name: string;
  roles?: readonly string[];
}

/** What the input `test_users` holds. No text of it is in any problem, since it may be a password in the wrong place. */
export interface TestUsers {
  users: readonly TestUser[];
  problems: Problem[];
  /** What was read, for the masking of its passwords: also where something is wrong with it. */
  read: unknown;
}

const FIELDS = ['email', 'password', 'name', 'roles'] as const;
/** Each is signed in; for more there is create-users. */
const MAX_USERS = 50;
const MAX_LENGTH = 50_000;
const NO_SECRET = 'is empty: did the expression find no secret?';

/** Reads the input `test_users`: a JSON or YAML list of users. */
export async function readTestUsers(text: string): Promise<TestUsers> {
  if (text.length > MAX_LENGTH) return refused(`must have at most ${MAX_LENGTH} characters`, undefined);
  const read = await jsonOrYaml(text);
  if ('problem' in read) return refused(read.problem, undefined);
  const { value } = read;
  if (!Array.isArray(value)) return refused(`must be a list of users, but it is ${kindOf(value)}`, value);
  if (value.length === 0) return refused('names no user', value);
  if (value.length > MAX_USERS) return refused(`must have at most ${MAX_USERS} users`, value);
  const problems = [...value.flatMap(problemsOf), ...repeated(value)];
  return { users: problems.length > 0 ? [] : value.map(userOf), problems, read: value };
}

function refused(message: string, read: unknown): TestUsers {
  return { users: [], problems: [{ input: 'test_users', message }], read };
}

function userOf({ email, password, name, roles }: Record<string, string>): TestUser {
  return {
    email: String(email),
    password: new Secret(String(password)),
    name: name ?? localPart(String(email)),
    ...(roles !== undefined && { roles: rolesOf(roles) }),
  };
}

function rolesOf(roles: unknown): string[] {
  return Array.isArray(roles) ? roles.map(String) : check.list(check.text(255))(String(roles));
}

/** What is wrong with one user, each problem with its place: `test_users[1].email`. */
function problemsOf(user: unknown, index: number): Problem[] {
  const at = (field: string, message: string): Problem => ({
    input: `test_users[${index}]${field}`,
    message,
  });
  if (!isMapping(user))
    return [at('', `must be a mapping with email and password, but it is ${kindOf(user)}`)];
  const unknown = Object.keys(user).filter(key => !FIELDS.some(field => field === key));
  return [
    ...unknown.map(key => at('', unknownText(key))),
    ...FIELDS.flatMap(field => fieldProblem(field, user).map(message => at(`.${field}`, message))),
  ];
}

/** A key that could not be the name of a field may hold anything, so it is not shown. */
function unknownText(key: string): string {
  const near = nearest(key, FIELDS);
  const what = near ? `has an unknown key; did you mean ${near}? It` : 'has an unknown key: it';
  return `${what} takes ${orList([...FIELDS])}`;
}

function fieldProblem(field: (typeof FIELDS)[number], user: Mapping): string[] {
  const value = user[field];
  if (value === undefined) return field === 'email' || field === 'password' ? ['is missing'] : [];
  if (value === null && field === 'password') return [NO_SECRET];
  if (field === 'roles' && Array.isArray(value)) {
    return value.length > 0 && value.every(role => typeof role === 'string' && role !== '')
      ? []
      : ['must be a list of texts'];
  }
  if (typeof value !== 'string') return [`must be a text, in quotes, but it is ${kindOf(value)}`];
  if (field === 'password') return value === '' ? [NO_SECRET] : [];
  return parsed(field === 'email' ? check.email : field === 'name' ? check.text(255) : rolesOf, value);
}

function parsed(parse: (text: string) => unknown, value: string): string[] {
  const problem = value === '' ? 'is empty' : check.inputProblem(() => parse(value));
  return problem === undefined ? [] : [problem];
}

/** Addresses that two users have; services compare them without regard to case. */
function repeated(users: readonly unknown[]): Problem[] {
  const seen = new Set<string>();
  return users.flatMap((user, index): Problem[] => {
    const email = isMapping(user) && typeof user.email === 'string' ? user.email.toLowerCase() : undefined;
    if (email === undefined || email === '') return [];
    if (seen.has(email)) return [{ input: `test_users[${index}].email`, message: 'is that of another user' }];
    seen.add(email);
    return [];
  });
}
