import { createServer, type Server, type Socket } from 'node:net';
import type { Database } from './database.ts';

// https://www.postgresql.org/docs/current/protocol-message-formats.html
const CANCEL_REQUEST = 80_877_102;
const SSL_REQUEST = 80_877_103;
const GSSENC_REQUEST = 80_877_104;
/** What ends a batch of messages: query, sync, flush, terminate, function call, copy done, copy fail. */
const ENDS_BATCH = new Set(Buffer.from('QSHXFcf'));
const FLUSH = 'H'.charCodeAt(0);
const READY = 'Z'.charCodeAt(0);
const TERMINATE = 'X'.charCodeAt(0);

/**
 * A server of Postgres's wire protocol; the caller listens and closes. The database is opened by the first
 * connection. PGlite has one session: its clients take turns, and a transaction keeps the others waiting, the
 * auth service included. `@electric-sql/pglite-socket` lets them in between, into the same transaction.
 * Any user, password and database name is accepted.
 */
export function createPostgresServer(open: () => Promise<Database>): Server {
  let clients = 0;
  return createServer(socket => {
    const client = connect(socket, open);
    clients += 1;
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    let work: Promise<void> = Promise.resolve();
    // One after another, also when data arrives while an earlier batch waits for its turn.
    const next = (step: () => Promise<void>) => {
      work = work.then(step).catch(() => void socket.destroy());
    };
    socket.on('data', data => next(() => client.receive(data)));
    socket.on('close', () => {
      clients -= 1;
      // Settings and prepared statements belong to the one session, so the last client's go with it.
      next(() => client.end(clients === 0));
    });
  });
}

interface Client {
  receive(data: Buffer): Promise<void>;
  /** Rolls back what was left open; `reset` also drops the session's settings and prepared statements. */
  end(reset: boolean): Promise<void>;
}

function connect(socket: Socket, open: () => Promise<Database>): Client {
  let buffer: Buffer = Buffer.alloc(0);
  let started = false;
  let session: Awaited<ReturnType<Database['session']>> | undefined;

  const execute = async (messages: Buffer, finished: boolean) => {
    session ??= await (await open()).session();
    const { pglite } = session;
    const chunks: Buffer[] = [];
    await pglite.execProtocolRawStream(messages, { onRawData: data => void chunks.push(Buffer.from(data)) });
    if (socket.writable) socket.write(withoutSpareReady(Buffer.concat(chunks), finished));
    if (finished && !pglite.isInTransaction()) leave();
  };
  const leave = () => {
    session?.leave();
    session = undefined;
  };

  return {
    async receive(data) {
      buffer = Buffer.concat([buffer, data]);
      if (!started) {
        const { rest, startup, answer, cancel } = readStartup(buffer);
        buffer = rest;
        if (cancel) return void socket.end();
        if (answer) socket.write('N');
        if (!startup) return;
        started = true;
        await execute(startup, true);
      }
      for (let end = batchEnd(buffer); end > 0; end = batchEnd(buffer)) {
        const batch = buffer.subarray(0, end);
        buffer = buffer.subarray(end);
        const last = lastType(batch);
        if (last === TERMINATE) return void socket.end();
        await execute(batch, last !== FLUSH);
      }
    },
    async end(reset) {
      if (!started) return;
      session ??= await (await open()).session();
      if (session.pglite.isInTransaction()) await session.pglite.exec('ROLLBACK');
      if (reset) await session.pglite.exec('DISCARD ALL');
      leave();
    },
  };
}

interface Startup {
  rest: Buffer;
  startup?: Buffer;
  /** Encryption was asked for; it is refused. */
  answer?: boolean;
  cancel?: boolean;
}

function readStartup(buffer: Buffer): Startup {
  const length = buffer.length < 8 ? Number.POSITIVE_INFINITY : buffer.readInt32BE(0);
  if (buffer.length < length) return { rest: buffer };
  const rest = buffer.subarray(length);
  const code = buffer.readInt32BE(4);
  if (code === SSL_REQUEST || code === GSSENC_REQUEST) return { ...readStartup(rest), answer: true };
  if (code === CANCEL_REQUEST) return { rest, cancel: true };
  return { rest, startup: buffer.subarray(0, length) };
}

/** Where the first batch ends, 0 while it is not complete. */
function batchEnd(buffer: Buffer): number {
  for (const { type, end } of messages(buffer)) if (ENDS_BATCH.has(type)) return end;
  return 0;
}

function lastType(batch: Buffer): number | undefined {
  return messages(batch).at(-1)?.type;
}

// After an error PGlite reports itself ready at once, and again at the sync: a client takes the second report
// for the response to its next query. https://www.postgresql.org/docs/current/protocol-flow.html
function withoutSpareReady(output: Buffer, finished: boolean): Buffer {
  const all = messages(output);
  const kept = all.filter(({ type }, at) => type !== READY || (finished && at === all.length - 1));
  return kept.length === all.length
    ? output
    : Buffer.concat(kept.map(({ start, end }) => output.subarray(start, end)));
}

/** The complete messages at the beginning of a buffer; both directions have a type and a length. */
function messages(buffer: Buffer): { type: number; start: number; end: number }[] {
  const found = [];
  let start = 0;
  while (start + 5 <= buffer.length) {
    const end = start + 1 + buffer.readInt32BE(start + 1);
    if (end > buffer.length) break;
    found.push({ type: buffer.readUInt8(start), start, end });
    start = end;
  }
  return found;
}
