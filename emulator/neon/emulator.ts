import type { AuthServices } from '../auth/index.ts';
import type { Fault } from '../http/faults.ts';
import type { ListenOptions } from '../http/listen.ts';
import type { ProjectSeed } from './seeds.ts';
import type { State } from './state.ts';

/** How to start the emulator; everything has a default. */
export interface EmulatorOptions extends ListenOptions {
  /** Default `napi_emulator_key`. */
  apiKey?: string;
  /** Branches a page; default 100. */
  pageSize?: number;
  /** Projects besides the default one; a seed with the default one's id adds branches to it. */
  projects?: ProjectSeed[];
  /** Neon's: 700 requests a minute, 40 a second on a route; 429 with Retry-After then. Default: none. */
  rateLimits?: boolean;
  /**
   * Each branch's auth service at its `base_url`, and its Postgres. Default false: users are in the state, and
   * nothing of the services is loaded.
   */
  auth?: boolean;
  /** Called when a response has been sent or the request's connection has ended. */
  onResponse?: (request: RecordedRequest) => void;
}

/** A request that the emulator saw. */
export interface RecordedRequest {
  method: string;
  /** With the query, without `/api/v2`. */
  path: string;
  headers: Record<string, string>;
  /** Parsed JSON; undefined without a body or when it is not JSON. */
  body: unknown;
  operationId?: string;
  /** The response's; absent when no status was sent. */
  status?: number;
}

/** A running emulator of Neon's management API. */
export interface Emulator {
  /** Base with `/api/v2`, what goes into `api_host`. */
  url: string;
  origin: string;
  apiKey: string;
  requests: RecordedRequest[];
  /** Requests and responses that Neon's OpenAPI document rejects. */
  violations: string[];
  /** Without the users of auth services, which are in their databases. */
  state: State;
  /** The auth services, where they were asked for. */
  auth: AuthServices | undefined;
  /** Queues a fault; throws when it is not one. */
  fail(fault: Fault): void;
  /** Drops the faults that are still waiting for their requests. */
  clearFaults(): void;
  /** Back to the seeds: no requests, violations or faults either. Resolves when the auth services have ended. */
  reset(): Promise<void>;
  /** Ends at once, open connections included. */
  close(): Promise<void>;
}
