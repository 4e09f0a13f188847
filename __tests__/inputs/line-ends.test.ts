import { expect, test } from '@jest/globals';
import { planStep, problemsOf } from '../support/plans.ts';

const TARGET = { api_key: 'napi_0123456789abcdef', project_id: 'p', branch_id: 'br-x' };
const dos = (text: string) => text.replaceAll('\n', '\r\n');

/** Inputs of several lines, as a workflow file with the line ends of Windows gives them. */
const STEPS: Record<string, string>[] = [
  { operation: 'add-domains', domains: 'https://a.example.com\nhttps://b.example.com\n' },
  { operation: 'update-user-role', user_id: 'u', roles: 'admin\nuser' },
  {
    operation: 'prepare-preview',
    domains: 'https://a.example.com\n',
    github_token: 'ghp_x',
    github_secrets: 'A=base_url\nB=jwks_url\n',
    github_targets: 'acme/web environment:eu west\nacme/web dependabot\norg:acme\n',
  },
];

test.each(STEPS)('$operation reads the same with CR LF', step => {
  const plain = planStep({ ...TARGET, ...step });
  const given = Object.fromEntries(Object.entries(step).map(([name, text]) => [name, dos(text)]));
  expect(problemsOf({ ...TARGET, ...given })).toEqual([]);
  expect(planStep({ ...TARGET, ...given })).toEqual(plain);
});
