import '../support/toolkit.ts';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type Framework, variablesOf } from '../../src/delivery/variables.ts';
import { exportVariables } from '../../src/runner/environment.ts';
import { Secret } from '../../src/secrets/secret.ts';
import { handed } from '../support/toolkit.ts';

const stack = {
  auth_provider: 'stack',
  auth_provider_project_id: 'p-1',
  pub_client_key: new Secret('pck_1'),
  secret_server_key: new Secret('ssk_1'),
  jwks_url: 'https://j',
};
const better = { auth_provider: 'better_auth', base_url: 'https://b', jwks_url: 'https://j' };
const shown = (...args: Parameters<typeof variablesOf>) =>
  variablesOf(...args).map(({ name, value }) => `${name}=${value}`);

describe('variablesOf', () => {
  test.each<[Framework | undefined, string[]]>([
    [undefined, []],
    ['nextjs', ['NEXT_PUBLIC_STACK_PROJECT_ID=p-1', 'NEXT_PUBLIC_STACK_PUBLISHABLE_CLIENT_KEY=pck_1']],
    ['vite', ['VITE_STACK_PROJECT_ID=p-1', 'VITE_STACK_PUBLISHABLE_CLIENT_KEY=pck_1']],
  ])('of stack for %s', (framework, more) => {
    expect(shown('stack', stack, framework)).toEqual([
      'STACK_PROJECT_ID=p-1',
      'STACK_PUBLISHABLE_CLIENT_KEY=pck_1',
      'STACK_SECRET_SERVER_KEY=ssk_1',
      ...more,
    ]);
  });

  test.each<[Framework | undefined, string[]]>([
    [undefined, []],
    ['nextjs', ['NEXT_PUBLIC_NEON_AUTH_URL=https://b']],
    ['vite', ['VITE_NEON_AUTH_URL=https://b']],
  ])('of better_auth for %s', (framework, more) => {
    expect(shown('better_auth', better, framework)).toEqual([
      'NEON_AUTH_BASE_URL=https://b',
      'NEON_AUTH_JWKS_URL=https://j',
      ...more,
    ]);
  });

  test('has none for an output that is not set, is empty, or is of the other generation', () => {
    expect(variablesOf('stack', { auth_provider_project_id: '', base_url: 'https://b' }, 'vite')).toEqual([]);
    expect(variablesOf('better_auth', stack, 'nextjs').map(({ name }) => name)).toEqual([
      'NEON_AUTH_JWKS_URL',
    ]);
  });

  test('gives a secret no public name', () => {
    for (const framework of ['nextjs', 'vite'] as const) {
      const open = variablesOf('stack', stack, framework).filter(({ name }) =>
        /^(?:NEXT_PUBLIC|VITE)_/.test(name),
      );
      expect(open.some(({ value }) => value === 'ssk_1')).toBe(false);
    }
  });
});

describe('exportVariables', () => {
  const before = process.env.GITHUB_ENV;
  afterEach(() => {
    delete process.env.GITHUB_ENV;
    if (before !== undefined) process.env.GITHUB_ENV = before;
    handed.length = 0;
  });

  test('hands each to the toolkit', () => {
    process.env.GITHUB_ENV = '/somewhere';
    exportVariables(variablesOf('better_auth', better));
    expect(handed).toEqual([
      ['exportVariable', 'NEON_AUTH_BASE_URL', 'https://b'],
      ['exportVariable', 'NEON_AUTH_JWKS_URL', 'https://j'],
    ]);
  });

  test('prints nothing where there is no file for them', () => {
    delete process.env.GITHUB_ENV;
    expect(() => exportVariables(variablesOf('stack', stack))).toThrow('GITHUB_ENV is not set');
    expect(handed).toEqual([]);
  });
});
