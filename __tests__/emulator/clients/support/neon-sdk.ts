import * as raw from '@neon/sdk/raw';
import { validateRequest, validateResponse } from '../../../../spec/checks.ts';
import { offer } from '../../auth/support/ipc.ts';

/** What a method of the SDK gave. */
export interface SdkResult {
  data?: unknown;
  /** The error's message. */
  error?: string;
  /** What Neon's document does not allow in the request or the response. */
  problems: string[];
}

interface Options {
  path?: object;
  body?: object;
}

type Method = (options: Options & { client: raw.Client }) => Promise<{ data?: unknown; error?: unknown }>;

const methods = raw as unknown as Record<string, Method>;
let client: raw.Client;
let problems: string[] = [];

const validatingFetch: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const text = await request.clone().text();
  const response = await fetch(request);
  const got = await response.clone().text();
  const { pathname, search } = new URL(request.url);
  const path = pathname.replace('/api/v2', '') + search;
  const checked = validateRequest({
    method: request.method,
    path,
    ...(text && { body: JSON.parse(text) as unknown }),
  });
  problems.push(...checked.problems);
  if (checked.operation) {
    const body = got === '' ? undefined : JSON.parse(got);
    problems.push(...validateResponse(checked.operation, response.status, body));
  }
  return response;
};

const table = {
  /** The SDK's methods for Neon Auth. */
  methods: () => Object.keys(raw).filter(name => name.includes('NeonAuth')),
  connect(baseUrl: string, apiKey: string) {
    const headers = { authorization: `Bearer ${apiKey}` };
    client = raw.createClient(raw.createConfig({ baseUrl, headers, fetch: validatingFetch }));
  },
  async call(name: string, options: Options): Promise<SdkResult> {
    problems = [];
    const { data, error } = (await methods[name]?.({ ...options, client })) ?? { error: 'no such method' };
    const message = error instanceof Error ? error.message : JSON.stringify(error);
    return { data, ...(error !== undefined && { error: message }), problems };
  },
};

/** What `start('neon-sdk.ts')` gives. */
export type NeonSdkTable = typeof table;

offer(table);
