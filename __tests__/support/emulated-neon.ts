import { carryOut, check, rawResponse } from '../../emulator/neon/api.ts';
import { BRANCH_IDS, seed } from '../../emulator/neon/seeds.ts';
import type { IntegrationState, State } from '../../emulator/neon/state.ts';
import { stateBackend } from '../../emulator/neon/state-backend.ts';
import type { HttpRequest, HttpResponse } from '../../src/http/transport.ts';
import { createNeon, type Neon } from '../../src/neon/client.ts';
import { Secret } from '../../src/secrets/secret.ts';
import { API_KEY, PROJECT } from './plans.ts';

const HOST = 'https://neon.test/api/v2';

/** The real client and the emulator's API in this process: no network, no clock, no server. */
export interface EmulatedNeon {
  neon: Neon;
  state: State;
  /** `METHOD path` of each request since it was last emptied, without project and branch. */
  names: string[];
  violations: string[];
  /** Called before a request is carried out; what it throws is what the client's transport throws. */
  before: (request: HttpRequest) => void;
  /** Called with a response that is on its way; what it throws takes its place. */
  after: (request: HttpRequest) => void;
  /** The integration of a branch, where there is one. */
  integration(branch?: string): IntegrationState | undefined;
}

/** An emulator of its own, with the usual branches and Neon Auth off. */
export function emulatedNeon(): EmulatedNeon {
  const state = seed({ projects: {} });
  const violations: string[] = [];
  const context = {
    state,
    backend: stateBackend('http://neon.test'),
    origin: 'http://neon.test',
    apiKey: API_KEY,
    pageSize: 100,
    limiter: undefined,
    violation: (text: string) => void violations.push(text),
  };
  const emulated: EmulatedNeon = {
    neon: createNeon(
      { host: HOST, apiKey: new Secret(API_KEY), maxRetries: 0, deadline: 60_000, reserved: 0 },
      {
        send: request => respond(request),
        now: () => 0,
        sleep: async () => undefined,
        random: () => 0,
        log: () => undefined,
        debug: () => undefined,
        redact: text => text,
        registerFields: () => undefined,
      },
    ),
    state,
    names: [],
    violations,
    before: () => undefined,
    after: () => undefined,
    integration: (branch = BRANCH_IDS.preview) =>
      state.projects[PROJECT]?.integrations.find(({ integration }) => integration.branch_id === branch),
  };
  async function respond(request: HttpRequest): Promise<HttpResponse> {
    const path = request.url.slice(HOST.length);
    emulated.names.push(`${request.method} ${path.replace(/^\/projects\/[^/]+(?:\/branches\/[^/]+)?/, '')}`);
    emulated.before(request);
    const checked = check(
      {
        method: request.method,
        url: path,
        path,
        authorization: `Bearer ${API_KEY}`,
        contentType: 'application/json',
        text: request.body ?? '',
        body: request.body === undefined ? undefined : JSON.parse(request.body),
      },
      context,
    );
    const response = rawResponse('refusal' in checked ? checked.refusal : await carryOut(checked, context));
    emulated.after(request);
    return { status: response.status, headers: response.headers ?? {}, body: String(response.body ?? '') };
  }
  return emulated;
}
