/** A way for the emulator to fail. JSON, so that it can be set over HTTP too. */
export interface Fault {
  method?: string;
  /** A regular expression, tested against the request path without `/api/v2` and without the query. */
  path?: string;
  /** How many requests it meets; default 1, 0 = for ever. */
  times?: number;
  /** Lets this many matching requests through first. */
  after?: number;
  /** Milliseconds before anything is sent. */
  delay?: number;
  /** Carries out the request first and then fails its response: a lost response. */
  effect?: boolean;
  /** Without `body`, a GeneralError with this status is sent; with `patch` or `omit`, the altered response. */
  status?: number;
  headers?: Record<string, string>;
  /** Raw text, or JSON. */
  body?: string | object;
  /**
   * `reset`: before any byte; `reset-in-body`: after the headers and half the body; `hang`: no response
   * ever; `trickle`: the body one byte a second.
   */
  connection?: 'reset' | 'reset-in-body' | 'hang' | 'trickle';
  /** Merged over the top level of the real response's JSON. */
  patch?: object;
  /** Top-level fields dropped from the real response's JSON. */
  omit?: string[];
}

/** A fault that waits for its requests. */
export interface PendingFault {
  fault: Fault;
  /** Matching requests still to let through. */
  skip: number;
  /** Requests still to meet. */
  left: number;
}

/** A response ready to be sent. */
export interface RawResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const CHECKS: Record<keyof Fault, (value: unknown) => boolean> = {
  method: isText,
  path: isPattern,
  times: isCount,
  after: isCount,
  delay: isCount,
  effect: value => typeof value === 'boolean',
  status: value => isCount(value) && value >= 200 && value <= 599,
  headers: value => isRecord(value) && Object.values(value).every(isText),
  body: value => isText(value) || (typeof value === 'object' && value !== null),
  connection: value => ['reset', 'reset-in-body', 'hang', 'trickle'].includes(value as string),
  patch: isRecord,
  omit: value => Array.isArray(value) && value.every(isText),
};

/** Gives the value back as a fault; throws an Error that names the fields which are wrong. */
export function parseFault(value: unknown): Fault {
  if (!isRecord(value)) throw new Error('a fault is a JSON object');
  const wrong = Object.keys(value).filter(key => !isField(key) || !CHECKS[key](value[key]));
  if (wrong.length > 0) throw new Error(`not fields of a fault, or not their values: ${wrong.join(', ')}`);
  return value;
}

/** A fault with its counts at the start. */
export function pendingFault(fault: Fault): PendingFault {
  return {
    fault,
    skip: fault.after ?? 0,
    left: fault.times === 0 ? Number.POSITIVE_INFINITY : (fault.times ?? 1),
  };
}

/**
 * Finds the fault that a request meets, the first of the queue that matches and is not to let it through.
 * Gives the queue as it is afterwards; the given one stays as it was.
 */
export function takeFault(
  queue: readonly PendingFault[],
  method: string,
  path: string,
): { fault?: Fault; queue: PendingFault[] } {
  const rest: PendingFault[] = [];
  for (const [i, item] of queue.entries()) {
    if (!matches(item.fault, method, path)) rest.push(item);
    else if (item.skip > 0) rest.push({ ...item, skip: item.skip - 1 });
    else {
      const left = item.left - 1;
      if (left > 0) rest.push({ ...item, left });
      return { fault: item.fault, queue: [...rest, ...queue.slice(i + 1)] };
    }
  }
  return { queue: rest };
}

/** Whether the request is carried out before the fault shows: when asked for, or when its response is needed. */
export function carriesOut(fault: Fault): boolean {
  const respondsItself = fault.body !== undefined || (fault.status !== undefined && !alters(fault));
  const silent = fault.connection === 'reset' || fault.connection === 'hang';
  return fault.effect === true || (!respondsItself && !silent);
}

/** The response that a fault makes of the real one, which is undefined when nothing was carried out. */
export function faultyResponse(fault: Fault, real: RawResponse | undefined, requestId: string): RawResponse {
  const headers = { ...fault.headers };
  const status = fault.status ?? real?.status ?? 200;
  if (fault.body !== undefined) {
    const text = typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body);
    return { status, headers: withType(headers), body: text };
  }
  if (real && (fault.status === undefined || alters(fault))) {
    return { status, headers: { ...real.headers, ...headers }, body: altered(real.body, fault) };
  }
  const body = { request_id: requestId, code: '', message: `emulated fault: ${status}` };
  return { status, headers: withType(headers), body: JSON.stringify(body) };
}

function alters({ patch, omit }: Fault): boolean {
  return patch !== undefined || omit !== undefined;
}

function altered(body: string, fault: Fault): string {
  if (!alters(fault)) return body;
  const { patch, omit = [] } = fault;
  const fields = Object.entries({ ...(body === '' ? {} : JSON.parse(body)), ...patch });
  return JSON.stringify(Object.fromEntries(fields.filter(([key]) => !omit.includes(key))));
}

function withType(headers: Record<string, string>): Record<string, string> {
  const named = Object.keys(headers).some(name => name.toLowerCase() === 'content-type');
  return named ? headers : { 'content-type': 'application/json', ...headers };
}

function matches(fault: Fault, method: string, path: string): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
  return fault.path === undefined || new RegExp(fault.path).test(path);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPattern(value: unknown): boolean {
  try {
    return isText(value) && new RegExp(value) instanceof RegExp;
  } catch {
    return false;
  }
}

function isField(key: string): key is keyof Fault {
  return Object.hasOwn(CHECKS, key);
}
