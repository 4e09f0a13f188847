import { Agent, request } from 'node:http';
import { BRANCH_IDS, DEFAULT_PROJECT } from '../../emulator/neon/seeds.ts';
import { keepAlive } from '../../src/http/keep-alive.ts';
import { clock } from '../../src/http/time.ts';
import { createNeon } from '../../src/neon/client.ts';
import { planOther } from '../../src/plan/other.ts';
import { NOTHING_DELIVERED } from '../../src/report/result.ts';
import { createMasker } from '../../src/secrets/masking.ts';
import { Secret } from '../../src/secrets/secret.ts';
import { MOST } from '../../src/users/carry-out.ts';
import { createUsersWith } from '../../src/users/create-users.ts';

/** An emulator. */
export interface Target {
  url: string;
  apiKey: string;
}

/** Users a second that are made by requests and nothing else, as many at a time as the action makes. */
export async function bareLoop({ url, apiKey }: Target, count: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: MOST });
  const path = `${url}/projects/${DEFAULT_PROJECT.id}/branches/${BRANCH_IDS.preview}/auth/users`;
  const headers = {
    authorization: `Bearer ${apiKey}`,
    accept: 'application/json',
    'content-type': 'application/json',
  };
  const one = (at: number) =>
    new Promise<void>((resolve, reject) => {
      const sent = request(path, { method: 'POST', headers, agent }, response => {
        response.resume().on('end', () => {
          if (response.statusCode === 201) resolve();
          else reject(new Error(`status ${response.statusCode}`));
        });
      });
      sent.on('error', reject);
      sent.end(JSON.stringify({ email: `user-${at}@example.com`, name: `User ${at}` }));
    });
  let next = 0;
  const worker = async () => {
    while (next < count) await one(next++);
  };
  const started = clock.now();
  await Promise.all(Array.from({ length: MOST }, worker));
  agent.destroy();
  return (count * 1_000) / (clock.now() - started);
}

/** Users a second that create-users makes where nothing limits it. */
export async function pacedUsers({ url, apiKey }: Target, folder: string, file: string): Promise<number> {
  const plan = planOther({
    operation: 'create-users',
    api_key: apiKey,
    project_id: DEFAULT_PROJECT.id,
    branch_id: BRANCH_IDS.preview,
    api_host: url,
    users_file: file,
  });
  if ('problems' in plan) throw new Error(JSON.stringify(plan.problems));
  const kept = keepAlive(MOST);
  const masker = createMasker(() => undefined);
  const nothing = () => undefined;
  const effects = {
    send: kept.send,
    ...clock,
    random: Math.random,
    log: nothing,
    debug: nothing,
    redact: masker.redact,
    registerFields: masker.registerFields,
  };
  const budget = { maxRetries: 0, deadline: clock.now() + 600_000 };
  const neon = createNeon({ host: url, apiKey: new Secret(apiKey), ...budget, reserved: 0 }, effects);
  const log = { info: nothing, debug: nothing, notice: nothing, warning: nothing, error: nothing };
  const started = clock.now();
  const result = await createUsersWith(
    plan.call,
    {
      neon,
      masker,
      log,
      env: { GITHUB_WORKSPACE: folder },
      effects: { ...effects, ...budget },
      onUnexpectedExit: nothing,
      setOutputs: nothing,
      begin: () => undefined,
      deliver: async () => NOTHING_DELIVERED,
    },
    { limits: { perMinute: Number.POSITIVE_INFINITY, perSecondAndRoute: Number.POSITIVE_INFINITY } },
  );
  kept.close();
  if (result.failure) throw new Error(result.failure.text());
  return (Number(result.outputs.count) * 1_000) / (clock.now() - started);
}
