import { createServer, type Server, type Socket } from 'node:net';
import type { Database } from './database.ts';

// https://www.postgresql.org/docs/current/protocol-message-formats.html
const CANCEL_REQUEST = 80_877_102;
const SSL_REQUEST = 80_877_103;
const GSSENC_REQUEST = 80_877_104;
/** What ends a batch of messages: query, sync, flush, terminate, function call, copy done, copy fail. */
const ENDS_BATCH = new Set(Buffer.from('QSHXFcf'));
const FLUSH = 'H'.charCodeAt(0);
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

  const execute = async (messages: Buffer, release: boolean) => {
    session ??= await (await open()).session();
    const { pglite } = session;
    await pglite.execProtocolRawStream(messages, {
      onRawData: data => void (socket.writable && socket.write(Buffer.from(data))),
    });
    if (release && !pglite.isInTransaction()) leave();
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
      const { batch, rest, last } = readBatch(buffer);
      buffer = rest;
      if (last === undefined) return;
      await execute(batch, last !== FLUSH);
      if (last === TERMINATE) socket.end();
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

/** The complete messages up to the last one that ends a batch; `last` is that one's type. */
function readBatch(buffer: Buffer): { batch: Buffer; rest: Buffer; last?: number } {
  let offset = 0;
  let end = 0;
  let last: number | undefined;
  while (offset + 5 <= buffer.length) {
    const next = offset + 1 + buffer.readInt32BE(offset + 1);
    if (next > buffer.length) break;
    const type = buffer.readUInt8(offset);
    if (ENDS_BATCH.has(type)) {
      end = next;
      last = type;
    }
    offset = next;
  }
  return { batch: buffer.subarray(0, end), rest: buffer.subarray(end), ...(last !== undefined && { last }) };
}
