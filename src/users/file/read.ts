import { fileProblem, type NamedFile } from '../../files/problem.ts';
import { type OpenFile, openWorkspaceFile } from '../../files/stream.ts';
import type { Masker } from '../../secrets/masking.ts';
import { quote } from '../../text.ts';
import { contentHash, textBytes } from './bytes.ts';
import { type FileUser, userOf } from './check.ts';
import { csvRows } from './csv.ts';
import { formatOf } from './format.ts';
import { jsonLineRows } from './json-lines.ts';
import { jsonListRows } from './json-list.ts';
import { type Purpose, REQUIRED } from './purpose.ts';
import type { FileIssue, Read } from './row.ts';
import { createSeen } from './seen.ts';

/** A file of users, checked as a whole. */
export interface UsersFile {
  /** How many users it has. */
  count: number;
  /** How many of them have what is asked for; counted while the file was checked. */
  counts: { password: number; roles: number };
  /** Where it is, links resolved. */
  path: string;
  /** Reads it again, in its order. Throws FileProblem where it is another than was checked. */
  users(): AsyncGenerator<FileUser, void>;
  close(): void;
}

/** What a file is read with. */
export interface ReadOptions {
  purpose: Purpose;
  masker: Pick<Masker, 'register'>;
  /** What else is wrong with a user. */
  issuesOf?: (user: FileUser) => string[];
}

/** So many are shown; the rest is counted. */
const SHOWN = 20;

/**
 * Opens a file of users and checks it as a whole: nothing of it stays in memory but hashes.
 * @throws FileProblem with all that is wrong, by line and column.
 */
export async function openUsersFile(file: NamedFile, options: ReadOptions): Promise<UsersFile> {
  const opened = openWorkspaceFile(file);
  try {
    return await checked(file, opened, options);
  } catch (error) {
    opened.close();
    throw error;
  }
}

async function checked(file: NamedFile, opened: OpenFile, options: ReadOptions): Promise<UsersFile> {
  const { purpose, issuesOf = () => [] } = options;
  const before = opened.state();
  const hash = contentHash();
  const repeated = repeatedIn(purpose);
  const counts = { password: 0, roles: 0 };
  const shown: FileIssue[] = [];
  let [count, wrong] = [0, 0];
  const report = (issue: FileIssue) => {
    if (++wrong <= SHOWN) shown.push(issue);
  };
  for await (const { user, issues } of checkedUsers(file, opened, hash, options)) {
    for (const issue of issues) report(issue);
    if (!user) continue;
    count++;
    if (user.password) counts.password++;
    if (user.roles) counts.roles++;
    for (const message of [...repeated(user), ...issuesOf(user)]) report({ line: user.line, message });
  }
  if (wrong > 0) throw fileProblem(file, issuesText(file, shown, wrong));
  if (count === 0) throw fileProblem(file, `${quote(file.given)} names no user`);
  const digest = hash.digest('hex');
  const isSame = () => opened.state() === before;
  return {
    count,
    counts,
    path: opened.path,
    close: opened.close,
    async *users() {
      if (!isSame()) throw changed(file);
      const again = contentHash();
      for await (const { user, issues } of checkedUsers(file, opened, again, options)) {
        if (!user || issues.length > 0) throw changed(file);
        // Here and not while the file is checked, which shows no value: masks of a long file take much memory.
        if (user.password) options.masker.register(user.password.reveal());
        yield user;
      }
      if (again.digest('hex') !== digest) throw changed(file);
    },
  };
}

async function* checkedUsers(
  file: NamedFile,
  opened: OpenFile,
  hash: ReturnType<typeof contentHash>,
  { purpose }: ReadOptions,
): AsyncGenerator<{ user?: FileUser; issues: FileIssue[] }, void> {
  for await (const read of rowsOf(file, opened, hash, purpose)) {
    if ('issue' in read) {
      yield { issues: [read.issue] };
      continue;
    }
    yield userOf(read, purpose);
  }
}

function rowsOf(
  file: NamedFile,
  opened: OpenFile,
  hash: ReturnType<typeof contentHash>,
  purpose: Purpose,
): AsyncIterable<Read> | Iterable<Read> {
  const bytes = () => textBytes(file, opened.chunks(), hash);
  const [first] = textBytes(file, opened.chunks(), contentHash());
  switch (formatOf(file.given, first)) {
    case 'csv':
      return csvRows(bytes(), purpose);
    case 'list':
      return jsonListRows(bytes());
    case 'lines':
      return jsonLineRows(bytes());
  }
}

/** Whether a user was there before: by its address, or by its id where it is to be deleted; without regard to case. */
function repeatedIn(purpose: Purpose): (user: FileUser) => string[] {
  const seen = createSeen();
  const field = REQUIRED[purpose];
  return user => {
    // Several runs may have written to one results file.
    const text = user.outcome === undefined ? user[field]?.toLowerCase() : undefined;
    const before = text ? seen.lineOf(text, user.line) : undefined;
    return before === undefined ? [] : [`${field} is that of line ${before}`];
  };
}

function changed(file: NamedFile): Error {
  return fileProblem(file, `${quote(file.given)} was changed after it was checked`);
}

function issuesText({ given }: NamedFile, issues: readonly FileIssue[], count: number): string {
  const lines = issues.map(({ line, column, message }) => {
    return `line ${line}${column === undefined ? '' : `, column ${column}`}: ${message}`;
  });
  if (count === 1) return `${quote(given)}, ${lines[0]}`;
  const more = count > issues.length ? [`and ${count - issues.length} more`] : [];
  return [`${quote(given)} has ${count} mistakes:`, ...lines, ...more].join('\n');
}
