import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Appending, appendTo } from '../files/append.ts';
import { filePlace } from '../files/place.ts';
import { fileProblem, type NamedFile } from '../files/problem.ts';
import { openWorkspaceFile } from '../files/stream.ts';
import { tryFile } from '../files/write.ts';
import type { Call } from '../inputs/call.ts';
import { contentHash, textBytes } from './file/bytes.ts';
import type { FileUser } from './file/check.ts';
import { jsonLineRows } from './file/json-lines.ts';
import { createSeen } from './file/seen.ts';
import type { Outcome } from './outcome.ts';

/** The file that gets a line for each user. */
export interface ResultsFile {
  add(user: FileUser, outcome: Outcome): void;
  /** What an earlier run on the same branch or project says of a user. */
  before(email: string): { isDone: boolean; id?: string | undefined };
  /** The users that are done, whose id is known. */
  doneIds: readonly (readonly [email: string, id: string])[];
  close(): void;
}

const NONE: ResultsFile = {
  add: () => undefined,
  before: () => ({ isDone: false }),
  doneIds: [],
  close: () => undefined,
};

/**
 * Opens the results file of a step, and reads what an earlier run wrote to it. A dry run only tries whether it can be
 * written. Throws FileProblem.
 * @param other the file of users, links resolved: it cannot be the same.
 * @param redact takes the secrets out of a text.
 */
export function openResults(
  call: Call,
  workspace: string | undefined,
  other: string,
  redact: (text: string) => string,
): ResultsFile {
  const { results_file: given } = call;
  if (given === undefined) return NONE;
  const file = { input: 'results_file', given, workspace };
  const place = filePlace(file);
  if (place.path === other)
    throw fileProblem(file, 'is the same file as users_file: give it a name of its own');
  const target = targetOf(call);
  const earlier = readEarlier(file, target);
  if (call.dry_run) tryFile(place, 0);
  const appending: Appending | undefined = call.dry_run ? undefined : appendTo(place);
  return {
    ...earlier,
    add({ line, email }, { outcome, id, reason }) {
      const texts = { outcome, id, reason: reason && redact(reason), target };
      appending?.add(JSON.stringify({ line, ...(email && { email }), ...texts }));
    },
    close: () => appending?.close(),
  };
}

/** What the users of a step are on: its branch, or the project. */
export function targetOf({ branch_id, project_id }: Call): string {
  return branch_id ?? project_id;
}

/** What earlier runs wrote; a line that is none of theirs, such as half a one, says nothing. Throws FileProblem. */
function readEarlier(file: NamedFile, target: string): Pick<ResultsFile, 'before' | 'doneIds'> {
  const done = createSeen();
  const doneIds: [string, string][] = [];
  const halfMade = new Map<string, string>();
  for (const { email, outcome, id } of linesOf(file, target)) {
    const address = String(email).toLowerCase();
    if (outcome === 'failed' && typeof id === 'string') halfMade.set(address, id);
    if (outcome !== 'created' && outcome !== 'existing') continue;
    done.lineOf(address, 1);
    if (typeof id === 'string') doneIds.push([String(email), id]);
  }
  return {
    doneIds,
    before: email => {
      const address = email.toLowerCase();
      return { isDone: done.has(address), id: halfMade.get(address) };
    },
  };
}

function* linesOf(file: NamedFile, target: string): Generator<Readonly<Record<string, unknown>>, void> {
  if (!existsSync(resolve(file.workspace ?? '', file.given))) return;
  const opened = openWorkspaceFile(file);
  try {
    const found = { rows: 0, results: 0 };
    for (const read of jsonLineRows(textBytes(file, opened.chunks(), contentHash()))) {
      found.rows++;
      const fields = 'fields' in read ? read.fields : undefined;
      if (typeof fields?.outcome !== 'string') continue;
      found.results++;
      if (fields.target === target) yield fields;
    }
    if (found.rows > 0 && found.results === 0)
      throw fileProblem(file, 'is a file of something else: give results a file of their own');
  } finally {
    opened.close();
  }
}
