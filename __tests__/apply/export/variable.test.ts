import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { variableFor } from '../../../src/apply/export/variable.ts';
import { anyText, RUNS } from '../../properties/texts.ts';

test.each([
  ['oauth_providers[google].client_secret', 'GOOGLE_CLIENT_SECRET'],
  ['oauth_providers[my-idp2].client_secret', 'MY_IDP2_CLIENT_SECRET'],
  ['oauth_providers[github].client_secret', 'OAUTH_GITHUB_CLIENT_SECRET'],
  ['oauth_providers[github-enterprise].client_secret', 'OAUTH_GITHUB_ENTERPRISE_CLIENT_SECRET'],
  ['oauth_providers[githubx].client_secret', 'GITHUBX_CLIENT_SECRET'],
  ['oauth_providers[input].client_secret', 'OAUTH_INPUT_CLIENT_SECRET'],
  ['email_provider.password', 'EMAIL_PROVIDER_PASSWORD'],
  ['webhook.webhook_url', 'WEBHOOK_URL'],
  ['oauth_server.mcp.resource', 'OAUTH_SERVER_MCP_RESOURCE'],
])('%s is %s', (path, expected) => {
  expect(variableFor(path)).toBe(expected);
});

const id = fc.oneof(
  anyText,
  fc.string({ unit: fc.constantFrom(...'aA1-_.] []'), maxLength: 4 }),
  fc
    .tuple(
      fc.constantFrom('github', 'actions', 'runner', 'input', 'oauth', 'x'.repeat(100)),
      fc.constantFrom('', '-', '_', '-a'),
    )
    .map(parts => parts.join('')),
);
const nameOf = (of: string) => variableFor(`oauth_providers[${of}].client_secret`);

test('is a valid name of a secret and of a variable that a file may read, whatever the id', () => {
  fc.assert(
    fc.property(id, of => {
      expect(nameOf(of)).toMatch(/^(?!GITHUB_|ACTIONS_|RUNNER_|INPUT_)[A-Z][A-Z0-9_]{0,200}$/);
    }),
    RUNS,
  );
});

test('is another for each id', () => {
  fc.assert(
    fc.property(fc.uniqueArray(id, { minLength: 2 }), ids => {
      expect(new Set(ids.map(nameOf)).size).toBe(ids.length);
    }),
    RUNS,
  );
});
