import '../support/toolkit.ts';
import { describe, expect, test } from '@jest/globals';
import { requestOf } from '../../src/perform/request.ts';
import { PROJECT, planOf } from '../support/plans.ts';

describe('a parameter of the path is one segment, whatever it holds', () => {
  test.each([
    ['a/b', 'a%2Fb'],
    ['../../users', '..%2F..%2Fusers'],
    ['%2e%2e', '%252e%252e'],
    ['?x=1#y', '%3Fx%3D1%23y'],
    ['a b', 'a%20b'],
    ['ü', '%C3%BC'],
    ['...', '...'],
    ['a\\b', 'a%5Cb'],
  ])('%j', (oauth_provider_id, segment) => {
    const { endpoint, call } = planOf({
      operation: 'delete-oauth-provider',
      auth_provider: 'stack',
      oauth_provider_id,
    });
    const { path } = requestOf(endpoint, call);
    expect(path).toBe(`/projects/${PROJECT}/auth/oauth_providers/${segment}`);
    expect(new URL(`https://neon.test${path}?`).pathname).toBe(path);
  });

  test('that is not there is a fault of the action', () => {
    const { endpoint, call } = planOf({ operation: 'list-integrations', branch_name: 'preview' });
    expect(() => requestOf(endpoint, call)).toThrow('needs branch_id');
  });
});
