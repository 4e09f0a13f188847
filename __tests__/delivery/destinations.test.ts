import { describe, expect, test } from '@jest/globals';
import { destinationInputs, destinationProblems, destinationsFor } from '../../src/delivery/index.ts';
import { parseInputs } from '../../src/inputs/read.ts';
import type { Operation } from '../../src/operations/declare.ts';
import { findOperation, OPERATIONS } from '../../src/operations/index.ts';
import { outputNames } from '../../src/operations/traits.ts';
import { outputsOfOperation, usedInputs } from '../../src/plan/used-inputs.ts';
import { BASE, planOf, problemsOf } from '../support/plans.ts';

/** The operation that reads an integration. */
const reading = findOperation('get-integration') as Operation;

describe('destinations', () => {
  test('are those of every operation with the outputs of an integration or a secret, and of no other', () => {
    for (const operation of OPERATIONS) {
      const outputs = outputsOfOperation(operation);
      const has = outputs.includes('jwks_url') && outputs.includes('auth_provider');
      const hasSecret = ['create-oauth-client', 'transfer-ownership'].includes(operation.name);
      const inputs = destinationInputs(destinationsFor(outputs));
      expect(inputs.includes('export_env')).toBe(has);
      expect(inputs.includes('github_secrets')).toBe(has || hasSecret);
      expect(inputs.length > 0).toBe(has || hasSecret);
    }
    expect(usedInputs(reading, 'stack')).toEqual(
      expect.arrayContaining(['export_env', 'env_file', 'github_secrets', 'github_token', 'dry_run']),
    );
  });

  test.each([
    ['stack', 'secret_server_key', 'secret_server_key cannot be read back: generate-sdk-keys makes new keys'],
    ['better_auth', 'pub_client_key', 'better_auth has no pub_client_key; it has base_url and jwks_url'],
    ['better_auth', 'base_url', undefined],
    ['stack', 'jwks_url', undefined],
  ] as const)('of an operation that reads, %s: %s', (generation, output, message) => {
    const given = { github_secrets: `A=${output}`, github_token: 'ghp_x' };
    const { inputs } = parseInputs(given);
    const endpoint = reading.endpoints[generation];
    const outputs = endpoint ? outputNames(endpoint) : [];
    const produced = { operation: reading.name, generation, outputs };
    const problems = destinationProblems(destinationsFor(outputs), given, inputs, produced);
    expect(problems).toEqual(message ? [{ input: 'github_secrets', message }] : []);
  });

  test('need both secrets and a token', () => {
    const base = { operation: 'generate-sdk-keys', api_key: 'x', project_id: 'x' };
    expect(problemsOf({ ...base, github_secrets: 'A=jwks_url' })).toEqual([
      'github_token: is required with github_secrets',
    ]);
    expect(problemsOf({ ...base, github_repository: 'a/b' })).toEqual([
      'github_secrets: is required with github_repository',
    ]);
    expect(problemsOf({ ...base, github_token: 'x' })).toEqual([
      'github_secrets: is required with github_token',
    ]);
    const creating = { ...base, operation: 'create-integration', auth_provider: 'stack' };
    expect(planOf({ ...creating, github_secrets: 'A=created\n', github_token: 'x' })).toMatchObject({
      warnings: [],
    });
  });

  test('a token may be for the comment on the pull request alone', () => {
    const given = { operation: 'apply', branch_id: 'br-1', github_token: 'x' };
    for (const pr_comment of ['true', 'false'])
      expect(problemsOf({ ...BASE, ...given, pr_comment })).toEqual([]);
    expect(problemsOf({ ...BASE, ...given, github_repository: 'a/b' })).toEqual([
      'github_secrets: is required with github_repository',
    ]);
  });
});
