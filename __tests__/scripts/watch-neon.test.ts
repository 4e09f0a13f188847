import { expect, test } from '@jest/globals';
import { type Compared, idsIn, newsOf } from '../../scripts/watch-neon/news.ts';

const plugins = { method: 'GET', path: '/projects/{p}/auth/plugins', operationId: 'getPlugins' };
const passkeys = { method: 'PUT', path: '/projects/{p}/auth/pass`keys', operationId: 'putPasskeys' };
const compared = (rest: Partial<Compared> = {}): Compared => ({
  published: [plugins],
  reached: ['GET /projects/{p}/auth/plugins'],
  reference: ['getplugins'],
  known: ['getPlugins'],
  versions: ['client 3.0.0'],
  ...rest,
});

test('what is reached and known is no news', () => {
  expect(newsOf(compared())).toBeUndefined();
  expect(newsOf(compared({ reference: undefined }))).toBeUndefined();
});

test('an endpoint that no operation reaches is named, as code', () => {
  expect(newsOf(compared({ published: [plugins, passkeys] }))).toBe(
    [
      '## Endpoints that no operation reaches',
      "- `PUT /projects/{p}/auth/pass'keys (putPasskeys)`",
      'Compared: client 3.0.0; 2 endpoints. CONTRIBUTING.md says how to add an operation.\n',
    ].join('\n\n'),
  );
});

test('a page of the reference that is not known is named', () => {
  expect(newsOf(compared({ reference: ['getplugins', 'listsessions'] }))).toContain('- `listsessions`');
});

test('ids are those of the links to pages of Neon Auth, each once', () => {
  const page = `<a href="/docs/reference/api/auth/list-sessions">x</a> <a href="https://neon.com/docs/reference/api/auth-legacy/create-user">
    <a href="/docs/reference/api/auth/list-sessions#x"> <a href="/docs/reference/api/projects/get-project"> <a href="/docs/reference/api/auth">`;
  expect(idsIn(page)).toEqual(['listsessions', 'createuser']);
});
