import { Agent, type AgentOptions } from 'node:http';
import { jest } from '@jest/globals';

/**
 * Fakes of the toolkit, because jest's CommonJS does not resolve packages that are ES modules only.
 * Import this before anything of src/ that uses them.
 */

type Requested = (
  method: string,
  url: string,
  body: unknown,
  headers: object,
) => Promise<{ message: unknown }>;

/** The one HTTP client: what it is made with, what it is asked. */
export const http = {
  made: [] as unknown[][],
  request: jest.fn<Requested>(),
};

jest.mock(
  '@actions/http-client',
  () => ({
    HttpClient: class {
      request = http.request;
      agent: Agent;
      constructor(...args: unknown[]) {
        http.made.push(args);
        this.agent = new Agent(args[2] as AgentOptions);
      }
      getAgent = () => this.agent;
      dispose = () => this.agent.destroy();
    },
  }),
  { virtual: true },
);

/** What was handed to `@actions/core`, as `[function, ...arguments]`. */
export const handed: unknown[][] = [];
/** What was appended to the job summary, as HTML. */
export const summary: string[] = [];
/** What `core.isDebug` returns. */
export const runner = { debug: false, summaryFails: false };

const record =
  (name: string) =>
  (...args: unknown[]): void => {
    handed.push([name, ...args]);
  };

jest.mock(
  '@actions/core',
  () => ({
    info: record('info'),
    debug: record('debug'),
    notice: record('notice'),
    warning: record('warning'),
    error: record('error'),
    setOutput: record('setOutput'),
    exportVariable: record('exportVariable'),
    isDebug: () => runner.debug,
  }),
  { virtual: true },
);

jest.mock('../../src/runner/summary.ts', () => ({
  appendSummary: (html: string) => {
    if (runner.summaryFails) throw new Error('EACCES');
    summary.push(html);
  },
}));
