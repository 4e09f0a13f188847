import { describe, expect, test } from '@jest/globals';
import { secretPath } from '../../src/github/target.ts';
import { age, githubTargets } from '../../src/inputs/github.ts';
import { BASE, planOf, problemsOf } from '../support/plans.ts';

const NOT =
  'is not owner/name, owner/name environment:NAME, owner/name dependabot, owner/name codespaces, org:owner or org:owner dependabot';

describe('github_targets', () => {
  test('are one a line, each named by its line and with a path of its own', () => {
    const lines = [
      'acme/app',
      'acme/app environment:eu/west 1',
      'acme/app dependabot',
      'acme/app codespaces',
      'org:acme',
      'org:acme dependabot',
    ];
    const targets = githubTargets(`\n  ${lines.join('\r\n\n')}  \n`);
    expect(targets.map(({ line }) => line)).toEqual(lines);
    expect(targets.map(target => secretPath(target, 'A'))).toEqual([
      '/repos/acme/app/actions/secrets/A',
      '/repos/acme/app/environments/eu%2Fwest%201/secrets/A',
      '/repos/acme/app/dependabot/secrets/A',
      '/repos/acme/app/codespaces/secrets/A',
      '/orgs/acme/actions/secrets/A',
      '/orgs/acme/dependabot/secrets/A',
    ]);
    expect(githubTargets('acme/app    dependabot')[0]?.line).toBe('acme/app dependabot');
  });

  test('that are wrong are all named', () => {
    const given =
      'acme\nacme/..\nacme/app actions\norg:acme codespaces\nacme/app environment:..\nacme/app environment:';
    const wrong = ['acme', 'acme/..', 'acme/app actions', 'org:acme codespaces'].map(
      line => `"${line}" ${NOT}`,
    );
    expect(() => githubTargets(given)).toThrow(
      [
        ...wrong,
        '"acme/app environment:.." has an environment that is wrong: ".." is not a name or id',
        `"acme/app environment:" ${NOT}`,
      ].join('; '),
    );
  });

  test.each([
    ['acme/app\nACME/App', '"ACME/App" is given twice'],
    ['org:acme  dependabot\norg:acme dependabot', '"org:acme dependabot" is given twice'],
    ['acme/app environment:Prod\nacme/app environment:prod', '"acme/app environment:prod" is given twice'],
  ])('%j is one twice', (given, text) => {
    expect(() => githubTargets(given)).toThrow(text);
  });

  test('stand in the place of github_repository and github_environment', () => {
    const given = {
      ...BASE,
      operation: 'generate-sdk-keys',
      github_secrets: 'A=jwks_url',
      github_token: 'x',
      github_targets: 'acme/app',
    };
    const together = (name: string) => `github_targets: is given together with ${name}: give one of them`;
    expect(problemsOf({ ...given, github_repository: 'a/b' })).toEqual([together('github_repository')]);
    expect(problemsOf({ ...given, github_environment: 'x' })).toEqual([together('github_environment')]);
    expect(problemsOf({ ...BASE, operation: 'generate-sdk-keys', github_targets: 'acme/app' })).toEqual([
      'github_secrets: is required with github_targets',
    ]);
  });
});

describe('min_age', () => {
  test.each([
    ['90d', 90 * 86_400_000],
    ['12h', 12 * 3_600_000],
  ])('%s', (given, milliseconds) => {
    expect(age(given)).toBe(milliseconds);
  });

  test.each(['0d', '90', '1w', '-1d', '1.5d', '90 days'])('%s is no age', given => {
    expect(() => age(given)).toThrow(`"${given}" is not a number of days or hours, such as 90d or 12h`);
  });

  test('of an operation that makes no keys is only warned of', () => {
    const { call, warnings } = planOf({
      ...BASE,
      operation: 'get-integration',
      auth_provider: 'stack',
      min_age: '1d',
    });
    expect(call.min_age).toBeUndefined();
    expect(warnings).toEqual(['min_age is not used by get-integration.']);
  });
});
