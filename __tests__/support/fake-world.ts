import '../properties/real-toolkit.ts';
import { jest } from '@jest/globals';
import type { HttpRequest, HttpResponse } from '../../src/http/transport.ts';

/** What src/ finds in place of the network, the clock and the end of the process. */
export const world = {
  respond: (request: HttpRequest): HttpResponse | Promise<HttpResponse> => {
    throw new Error(`nothing responds to ${request.url}`);
  },
  /** Milliseconds; only waits move it on. */
  now: 0,
  exitCode: 0,
};

jest.mock('../../src/http/transport.ts', () => ({
  ...jest.requireActual<object>('../../src/http/transport.ts'),
  send: async (request: HttpRequest) => world.respond(request),
}));
jest.mock('../../src/http/time.ts', () => ({
  ...jest.requireActual<object>('../../src/http/time.ts'),
  clock: {
    now: () => world.now,
    sleep: async (milliseconds: number) => {
      world.now += milliseconds;
    },
  },
}));
jest.mock('../../src/runner/process.ts', () => ({
  superviseProcess: () => () => {},
  endProcess: (code: number) => {
    world.exitCode = code;
  },
}));
