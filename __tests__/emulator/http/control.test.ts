import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '../../../emulator/neon/server.ts';
import { ask, createStack, MAIN } from '../neon/helpers.ts';

let emulator: Emulator;
const call = (method: string, path: string) => ask(emulator, method, path);

beforeAll(async () => {
  emulator = await startEmulator();
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

describe('control', () => {
  const drive = (method: string, name: string, body?: string) =>
    fetch(`${emulator.origin}/_emulator/${name}`, { method, ...(body !== undefined && { body }) });

  test('shows requests, violations and state', async () => {
    await createStack(emulator);
    await call('GET', '/nowhere');
    const shown = ['requests', 'violations', 'state'].map(async name => (await drive('GET', name)).json());
    expect(await Promise.all(shown)).toEqual([
      [expect.objectContaining({ operationId: 'createNeonAuthIntegration' }), expect.anything()],
      [expect.stringContaining('/nowhere')],
      JSON.parse(JSON.stringify(emulator.state)),
    ]);
    expect(emulator.requests).toHaveLength(2);
  });

  test('takes faults, and only faults', async () => {
    expect((await drive('POST', 'faults', '{"status":429,"method":"get"}')).status).toBe(204);
    expect((await call('GET', MAIN)).status).toBe(429);
    const refused = await drive('POST', 'faults', '{"status":429,"pathe":"x","times":-1}');
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ message: expect.stringContaining('pathe, times') });
    expect((await drive('POST', 'faults', 'nonsense')).status).toBe(400);
    expect((await call('GET', MAIN)).status).toBe(404);
  });

  test('resets everything', async () => {
    await createStack(emulator);
    emulator.fail({ status: 500, times: 0 });
    expect((await drive('POST', 'reset')).status).toBe(204);
    expect(emulator).toMatchObject({ requests: [], violations: [] });
    expect((await call('GET', MAIN)).status).toBe(404);
  });

  test('has nothing else', async () => {
    expect((await drive('GET', 'reset')).status).toBe(404);
  });
});
