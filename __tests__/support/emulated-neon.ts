import { carryOut, check, rawResponse } from '../../emulator/neon/api.ts';
import { BRANCH_IDS, emptyState, seed } from '../../emulator/neon/seeds.ts';
import type { IntegrationState, State } from '../../emulator/neon/state.ts';
import { stateBackend } from '../../emulator/neon/state-backend.ts';
import type { Effects } from '../../src/http/effects.ts';
import type { Budget } from '../../src/http/retry.ts';
import type { HttpRequest, HttpResponse, Send } from '../../src/http/transport.ts';
import { createNeon, type Neon, type NeonOptions } from '../../src/neon/client.ts';
import { Secret } from '../../src/secrets/secret.ts';
import { API_KEY, PROJECT } from './plans.ts';

const HOST = 'https://neon.test/api/v2';

/** The real client and the emulator's API in this process: no network, no clock, no server. */
export interface EmulatedNeon {
  neon: Neon;
  /** Of procedures, whose requests to others than Neon go to `others`. */
  effects: Effects & Budget;
  /** Responds to what is no request to Neon. */
  others: Send;
  state: State;
  /** `METHOD path` of each request since it was last emptied, without project and branch. */
  names: string[];
  violations: string[];
  /** Of `neon`; without retries at first. */
  options: NeonOptions;
  /**
   * Called before a request is carried out; what it throws is what the client's transport throws, and a response that it
   * gives is in place of Neon's.
   */
  before: (request: HttpRequest) => HttpResponse | undefined;
  /** Called when a request is carried out; what it throws or gives takes the place of the response. */
  after: (request: HttpRequest) => HttpResponse | undefined;
  /** The integration of a branch, where there is one. */
  integration(branch?: string): IntegrationState | undefined;
}

/** An emulator of its own, with the usual branches and Neon Auth off. */
export function emulatedNeon(apiKey: string = API_KEY): EmulatedNeon {
  const state = seed(emptyState(), apiKey);
  const violations: string[] = [];
  const context = {
    state,
    backend: stateBackend('https://neon.test'),
    origin: 'https://neon.test',
    pageSize: 100,
    limiter: undefined,
    violation: (text: string) => void violations.push(text),
  };
  let at = 0;
  const budget = { maxRetries: 0, deadline: 60_000 };
  const effects: Effects = {
    send: request => respond(request),
    now: () => at,
    // Simulated: a wait takes no time, and the step's runs on.
    sleep: async wait => {
      at += wait;
    },
    random: () => 0,
    log: () => undefined,
    debug: () => undefined,
    redact: text => text,
    registerFields: () => undefined,
  };
  const options: NeonOptions = { host: HOST, apiKey: new Secret(apiKey), ...budget, reserved: 0 };
  const emulated: EmulatedNeon = {
    neon: createNeon(options, effects),
    options,
    effects: { ...effects, ...budget },
    others: ({ url }) => Promise.reject(new Error(`not expected: ${url}`)),
    state,
    names: [],
    violations,
    before: () => undefined,
    after: () => undefined,
    integration: (branch = BRANCH_IDS.preview) =>
      state.projects[PROJECT]?.integrations.find(({ integration }) => integration.branch_id === branch),
  };
  async function respond(request: HttpRequest): Promise<HttpResponse> {
    if (!request.url.startsWith(HOST)) return emulated.others(request);
    const path = request.url.slice(HOST.length);
    emulated.names.push(`${request.method} ${path.replace(/^\/projects\/[^/]+(?:\/branches\/[^/]+)?/, '')}`);
    const instead = emulated.before(request);
    if (instead) return instead;
    const checked = check(
      {
        method: request.method,
        url: path,
        path,
        authorization: request.headers.authorization,
        contentType: 'application/json',
        headers: {},
        text: request.body ?? '',
        body: request.body === undefined ? undefined : JSON.parse(request.body),
      },
      context,
    );
    const response = rawResponse('refusal' in checked ? checked.refusal : await carryOut(checked, context));
    const after = emulated.after(request);
    if (after) return after;
    return { status: response.status, headers: response.headers ?? {}, body: String(response.body ?? '') };
  }
  return emulated;
}
