import { describe, expect, test } from '@jest/globals';
import { readTestUsers } from '../../src/inputs/test-users.ts';

const problems = async (text: string) =>
  (await readTestUsers(text)).problems.map(({ input, message }) => `${input}: ${message}`);

test('a list in YAML or JSON, with names from addresses and roles as lists or texts', async () => {
  const yaml = `
- { email: ada@example.com, password: "correct horse" }
- email: bob@example.com
  password: another
  name: Bob
  roles: [admin, editor]
- { email: eve@example.com, password: third-one, roles: "admin, editor" }
`;
  const { users, problems: wrong } = await readTestUsers(yaml);
  expect(wrong).toEqual([]);
  expect(users.map(({ password, ...rest }) => ({ ...rest, password: password.reveal() }))).toEqual([
    { email: 'ada@example.com', name: 'ada', password: 'correct horse' },
    { email: 'bob@example.com', name: 'Bob', password: 'another', roles: ['admin', 'editor'] },
    { email: 'eve@example.com', name: 'eve', password: 'third-one', roles: ['admin', 'editor'] },
  ]);
  const json = await readTestUsers('[{"email":"ada@example.com","password":"correct horse"}]');
  expect(json.users).toHaveLength(1);
});

describe('what is wrong is said with its place, all of it, and never with a password', () => {
  test.each([
    ['email: ada@example.com', ['test_users: must be a list of users, but it is a mapping']],
    ['[]', ['test_users: names no user']],
    ['- nobody', ['test_users[0]: must be a mapping with email and password, but it is a text']],
    ['- {}', ['test_users[0].email: is missing', 'test_users[0].password: is missing']],
    [
      '- { email: nobody, password: 12345678 }',
      [
        'test_users[0].email: is not one e-mail address',
        'test_users[0].password: must be a text, in quotes, but it is a number',
      ],
    ],
    [
      '- { email: ada@example.com, password: null }',
      ['test_users[0].password: is empty: did the expression find no secret?'],
    ],
    [
      '- { email: ada@example.com, password: "" }',
      ['test_users[0].password: is empty: did the expression find no secret?'],
    ],
    [
      '- { email: ada@example.com, password: secret-one }\n- { email: Ada@Example.com, password: secret-two }',
      ['test_users[1].email: is that of another user'],
    ],
    [
      '- { email: ada@example.com, pasword: secret-one, password: secret-two, roles: [] }',
      [
        'test_users[0]: has an unknown key; did you mean password? It takes email, password, name or roles',
        'test_users[0].roles: must be a list of texts',
      ],
    ],
    [
      '- { email: "ada@example.com, password: secret-one }',
      [expect.stringMatching(/^test_users: is neither JSON nor YAML/)],
    ],
  ])('%s', async (text, expected) => {
    const found = await problems(text);
    expect(found).toEqual(expected);
    expect(found.join()).not.toContain('secret-');
  });

  test('too many, too long', async () => {
    const many = JSON.stringify(
      Array.from({ length: 51 }, (_, i) => ({ email: `u${i}@example.com`, password: 'x' })),
    );
    expect(await problems(many)).toEqual(['test_users: must have at most 50 users']);
    expect(await problems('x'.repeat(50_001))).toEqual(['test_users: must have at most 50000 characters']);
  });
});
