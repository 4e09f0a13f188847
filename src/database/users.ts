import type { Row } from './connection.ts';
import { DatabaseError } from './errors.ts';
import { FIND_TABLES, TABLES, type Table, VERIFY } from './queries.ts';
import { pollWait } from './retry.ts';
import type { DatabaseEffects, Session } from './session.ts';

/** SQLSTATEs of a table and of a schema that is not there. */
const MISSING = ['42P01', '3F000'];

/**
 * Polls until every id can be read, with one query for all that are missing; a table that is not there yet is waited
 * for. Users that were deleted do not count.
 * @returns the ids that are missing at the deadline, in the order given.
 * @throws DatabaseError where the database cannot be asked, or can no longer be.
 */
export async function waitForUsers(
  ids: readonly string[],
  deadline: number,
  session: Session,
  effects: DatabaseEffects,
): Promise<{ missing: string[] }> {
  let missing = [...new Set(ids)];
  let table: Table | undefined;
  for (let polls = 0; missing.length > 0; polls++) {
    if (effects.now() >= deadline) break;
    table ??= await findTable(session, ['sync', 'user']);
    const rows = table && (await readIds(table, missing, session));
    if (!rows) table = undefined;
    const found = new Set(rows?.map(({ id }) => id));
    missing = missing.filter(id => !found.has(id));
    const wait = missing.length > 0 ? pollWait(polls, deadline - effects.now()) : undefined;
    if (wait === undefined) break;
    if (polls === 0) effects.log(`Waiting until ${users(missing)} can be read in the database.`);
    await effects.sleep(wait);
  }
  return { missing };
}

/**
 * The ids of users by their e-mail addresses in lower case; an address that no user has is not in it.
 * @throws DatabaseError where there is no table of users: it would be taken for one without users.
 */
export async function userIds(emails: readonly string[], session: Session): Promise<Map<string, string>> {
  if (emails.length === 0) return new Map();
  const table = await findTable(session, ['user', 'sync']);
  // The statement's own error says that there is no such table.
  const { name, byEmail } = TABLES[table ?? 'user'];
  const values = [[...new Set(emails.map(email => email.toLowerCase()))]];
  const rows = await session.ask(`Reading ${name} in`, { text: byEmail, values });
  return new Map(rows.map(({ email, id }) => [String(email), String(id)]));
}

/** Marks the address of the user of an id, and of no other, as verified; false where there is none of that id. */
export async function verifyEmail(id: string, session: Session): Promise<boolean> {
  const rows = await session.ask(`Writing ${TABLES.user.name} in`, { text: VERIFY, values: [id] });
  return rows.length > 0;
}

/** The first of the tables that is there; undefined where none is. */
async function findTable(session: Session, wanted: readonly Table[]): Promise<Table | undefined> {
  const [row] = await session.ask('Looking for the users in', { text: FIND_TABLES, values: [] });
  return wanted.find(table => row?.[table] === true);
}

/** The rows of the ids that are there; undefined where the table is gone. */
async function readIds(table: Table, ids: string[], session: Session): Promise<Row[] | undefined> {
  const { name, byId } = TABLES[table];
  try {
    return await session.ask(`Reading ${name} in`, { text: byId, values: [ids] });
  } catch (error) {
    if (error instanceof DatabaseError && error.outcome.kind === 'refused') {
      if (MISSING.includes(error.outcome.state)) return undefined;
    }
    throw error;
  }
}

function users({ length }: readonly string[]): string {
  return length === 1 ? '1 user' : `${length} users`;
}
