import '../support/toolkit.ts';
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BRANCH_IDS } from '../../emulator/neon/seeds.ts';
import type { Desired } from '../../src/apply/desired.ts';
import { ofBranch, ofFile, resourcesOf } from '../../src/apply/source.ts';
import type { Call } from '../../src/inputs/call.ts';
import { Refusal } from '../../src/perform/procedure.ts';
import { createMasker } from '../../src/secrets/masking.ts';
import { Secret } from '../../src/secrets/secret.ts';
import { emulatedNeon } from '../support/emulated-neon.ts';
import { errorOf } from '../support/plans.ts';
import { useWorkspace } from '../support/workspace.ts';
import { applied, byHand, callOn, notOnRoot, PARAMETERS, planned, prepare } from './support/branches.ts';
import { desired } from './support/desired.ts';

describe('the resources that are looked at', () => {
  test.each<[string, Desired, string[]]>([
    ['an empty file', {}, []],
    [
      'empty lists',
      { domains: [], oauth_providers: [], oauth_clients: [] },
      ['oauth_provider', 'domain', 'oauth_client'],
    ],
    ['a name and localhost', { name: 'App', allow_localhost: false }, ['name', 'allow_localhost']],
    ['a plugin', { plugins: { magic_link: { enabled: true } } }, ['magic_link']],
    [
      'the rest',
      { webhook: { enabled: false }, oauth_server: {}, email_provider: { type: 'shared' } },
      ['email_provider', 'oauth_server', 'webhook'],
    ],
  ])('of %s', (_, wanted, resources) => {
    expect([...resourcesOf(wanted)]).toEqual(['integration', ...resources]);
  });
});

const repo = useWorkspace();
const { at } = repo;

test('a file is read before anything is asked of Neon', async () => {
  writeFileSync(at('auth.yml'), 'auth:\n  domains: [https://a.example.com/]\n');
  const { neon, names, effects } = emulatedNeon();
  const dependencies = {
    neon,
    effects,
    onUnexpectedExit: fail,
    env: { GITHUB_WORKSPACE: repo.path },
    log: { info: fail, debug: fail, notice: fail, warning: fail, error: fail },
    masker: createMasker(() => undefined),
    setOutputs: fail,
    begin: fail,
    deliver: fail,
  };
  const { desired, from, warnings } = await ofFile(
    { ...callOn(true), config_file: 'auth.yml' },
    dependencies,
  );
  expect([desired, from, warnings.length, names]).toEqual([
    { domains: ['https://a.example.com/'] },
    'auth.yml',
    1,
    [],
  ]);
});

function fail(): never {
  throw new Error('not expected');
}

describe('another branch', () => {
  const call: Call = { ...callOn(false), from_branch_id: BRANCH_IDS.main };
  const file: Desired = {
    database_name: 'neondb',
    name: 'Production',
    oauth_providers: [{ id: 'google', client_id: 'g', client_secret: new Secret('of google') }],
  };
  const production = async (made: Desired) => {
    const emulated = emulatedNeon();
    await applied(made, { prune: false, forceSecrets: false }, callOn(true), emulated);
    return emulated;
  };

  test('is what it is, but for its database', async () => {
    const { neon } = await production(file);
    const { desired, from, notice } = await ofBranch(call, neon);
    expect(desired).toMatchObject({
      name: 'Production',
      oauth_providers: [{ id: 'google', client_id: 'g' }],
    });
    expect(desired).not.toHaveProperty('database_name');
    expect([from, notice]).toEqual([`branch ${BRANCH_IDS.main}`, undefined]);
  });

  test('is found by its name, and named so', async () => {
    const { neon } = await production(file);
    expect(
      (await ofBranch({ ...call, from_branch_id: undefined, from_branch_name: 'main' }, neon)).from,
    ).toBe('branch main');
  });

  test('has secrets that Neon does not show: a notice names them', async () => {
    const emulated = await production(file);
    for (const provider of emulated.integration(BRANCH_IDS.main)?.oauth_providers ?? [])
      delete provider.client_secret;
    expect((await ofBranch(call, emulated.neon)).notice).toBe(
      `Not read of branch ${BRANCH_IDS.main}, for Neon does not show them: oauth_providers[google].client_secret.`,
    );
  });

  test.each([
    [
      'without Neon Auth',
      BRANCH_IDS.dev,
      `Neon Auth is off on branch ${BRANCH_IDS.dev}: there is nothing to apply from it.`,
    ],
    [
      'that is the same one',
      callOn(false).branch_id,
      'The branch and the one it comes from are the same: nothing to do.',
    ],
  ])('%s is refused', async (_, from_branch_id = '', text) => {
    const { neon } = await production(file);
    expect(await errorOf(ofBranch({ ...call, from_branch_id }, neon))).toEqual(new Refusal(text));
  });
});

/** Two branches, one of which is to be what the other is. */
const promotion = fc
  .record({
    toRoot: fc.boolean(),
    source: fc.record({ file: desired, byHand }),
    target: fc.record({ file: fc.option(desired), byHand }),
    prune: fc.boolean(),
  })
  .map(({ toRoot, source, target, prune }) => ({
    toRoot,
    source: { ...source, file: toRoot ? notOnRoot(source.file) : source.file },
    target: {
      ...target,
      file: sameMailServer(source.file, target.file && !toRoot ? notOnRoot(target.file) : target.file),
    },
    prune,
  }));

/** Neon does not show a mail server's password: it must be at the target already. */
function sameMailServer({ email_provider }: Desired, target: Desired | null): Desired | null {
  if (email_provider?.type !== 'standard') return target;
  return { ...target, email_provider: { ...email_provider, sender_name: 'Of the target' } };
}

test('a promotion converges in one run, and what the source has in use is there', async () => {
  await fc.assert(
    fc.asyncProperty(promotion, async ({ toRoot, source, target, prune }) => {
      const emulated = emulatedNeon();
      const [from, to] = [callOn(!toRoot), callOn(toRoot)];
      await prepare(source, from, emulated);
      await prepare(target, to, emulated);
      const call: Call = { ...to, from_branch_id: from.branch_id ?? '' };
      const { desired } = await ofBranch(call, emulated.neon);
      const options = { prune, forceSecrets: false };
      await applied(desired, options, call, emulated);
      expect((await planned(desired, options, call, emulated)).writes).toEqual([]);
      const inUse = emulated.integration(from.branch_id)?.oauth_clients.filter(({ disabled }) => !disabled);
      const there = emulated.integration(to.branch_id)?.oauth_clients;
      if (prune) expect(names(there)).toEqual(names(inUse));
    }),
    PARAMETERS,
  );
});

const names = (clients: readonly { name: string }[] = []) => clients.map(({ name }) => name).sort();
