import { appendFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Secret } from '../../src/secrets/secret.ts';
import type { FileUser } from '../../src/users/file/check.ts';
import type { Purpose } from '../../src/users/file/purpose.ts';
import { openUsersFile } from '../../src/users/file/read.ts';

const workspace = mkdtempSync(join(tmpdir(), 'neon-auth-users-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

/** What a file of that text holds, passwords revealed; or the error, without the input's name. */
async function read(given: string, text: string | Buffer, purpose: Purpose = 'create') {
  writeFileSync(join(workspace, given), text);
  const registered: string[] = [];
  const masker = { register: (secret: string) => void registered.push(secret) };
  try {
    const file = await openUsersFile({ input: 'users_file', given, workspace }, { purpose, masker });
    const users: object[] = [];
    for await (const user of file.users()) users.push(revealed(user));
    file.close();
    return { users, count: file.count, counts: file.counts, registered };
  } catch (error) {
    return { error: (error as Error).message.replace(/^Input users_file: /, ''), registered };
  }
}

function revealed({ password, ...user }: FileUser): object {
  return password instanceof Secret ? { ...user, password: password.reveal() } : user;
}

const ADA = { email: 'ada@example.com', name: 'Ada', roles: ['admin', 'dev'], password: ' p "x", y ' };

describe('the three formats', () => {
  test.each([
    ['a.csv', 'email,name,role,password\n\nada@example.com,Ada,admin;dev," p ""x"", y "\n', 3],
    ['b.csv', '\uFEFFemail , name,role,password\r\nada@example.com,Ada,"admin, dev"," p ""x"", y "\r\n', 2],
    ['c', 'email,name,role,password\rada@example.com,Ada,admin;dev," p ""x"", y "', 2],
    ['d.json', ['[', JSON.stringify({ ...ADA, roles: undefined, role: ADA.roles }), ']'].join('\n'), 2],
    ['e', ` ${JSON.stringify([{ ...ADA, roles: undefined, role: 'admin;dev', name: 'Ada' }])}\n`, 1],
    ['f.jsonl', `\n${JSON.stringify({ ...ADA, roles: undefined, role: 'admin,dev' })}\r\n\n`, 2],
    ['g.json', `\uFEFF${JSON.stringify({ ...ADA, roles: undefined, role: 'admin,dev', id: null })}`, 1],
  ])('%s', async (name, text, line) => {
    expect(await read(name, text)).toEqual({
      users: [{ line, ...ADA }],
      count: 1,
      counts: { password: 1, roles: 1 },
      registered: [ADA.password],
    });
  });
});

describe('everything that is wrong, by line and column, without a value', () => {
  test.each([
    ['a.csv', 'email,nam\n', '"a.csv", line 1: "nam" is not a field of a user; did you mean name?'],
    ['a.csv', 'ada@example.com,Secret123\n', '"a.csv", line 1: the first line must be a header with email'],
    [
      'a.csv',
      'Email\n',
      '"a.csv", line 1: the first line must be a header with email; did you mean email in place of "Email"?',
    ],
    [
      'a.csv',
      'email;name\n',
      '"a.csv", line 1: the first line must be a header with email; fields are separated by commas',
    ],
    [
      'a.csv',
      'email,email,\n',
      '"a.csv" has 2 mistakes:\nline 1: a column has no name\nline 1: "email" is there twice',
    ],
    ['a.csv', '', '"a.csv", line 1: the file is empty: it needs a header with email'],
    ['a.csv', 'email\n', '"a.csv" names no user'],
    [
      'a.csv',
      'name,email\n"a\r\nb",x@example.com\nc,nobody\nd\n,y@example.com,z\ne,X@example.com\n"f"x,y',
      '"a.csv" has 6 mistakes:\nline 2, column 1: name holds a control character or line break\nline 4, column 3: email is not one e-mail address\nline 5: has 1 fields, and the header has 2\nline 6: has 3 fields, and the header has 2\nline 7: email is that of line 2\nline 8: after the quote that ends a field there is more than a comma (a quote within a field is written twice)',
    ],
    ['a.csv', 'email\na@example.com\n"b', '"a.csv", line 3: a quote is opened in it and never closed'],
    ['a.csv', `email\n"${'x'.repeat(200_000)}"`, '"a.csv", line 2: is longer than 100000 bytes'],
    [
      'a.json',
      '[{"email": "a@example.com"},\n  {"email": "A@example.com", "password": 123456, "rôle": 1}, 5, {}]',
      '"a.json" has 5 mistakes:',
    ],
    ['a.json', '{"email"', '"a.json", line 1: is not JSON'],
    ['a.json', '"ada@example.com"', '"a.json", line 1, column 1: must be a JSON list'],
    ['a.json', '', '"a.json", line 1, column 1: the list has no end'],
    ['a.json', '[]', '"a.json" names no user'],
    ['a.json', '[{"email":"a@example.com"}] x', '"a.json", line 1, column 27: there is more after the list'],
    ['a.json', '[{"email":"a@example.com"},\n {"email" 1}]', '"a.json", line 2, column 11: is not JSON'],
    ['a.json', '[{"email":"a@example.com"}', '"a.json", line 1, column 26: the list has no end'],
    [
      'a.json',
      `[{"email":"${'x'.repeat(200_000)}`,
      '"a.json", line 1, column 10: is longer than 100000 bytes',
    ],
    [
      'a.jsonl',
      '{"email":"a@example.com"}\n[]\nx\n',
      '"a.jsonl" has 2 mistakes:\nline 2: must be a mapping with email, but it is a list\nline 3: is not JSON',
    ],
    ['a.jsonl', 'x'.repeat(200_000), '"a.jsonl", line 1: is longer than 100000 bytes'],
    ['a.csv', Buffer.from([0x65, 0xff]), '"a.csv" is not a text file in UTF-8'],
    ['a.csv', 'email\n\0', '"a.csv" is not a text file in UTF-8'],
  ])('%s %#', async (name, text, error) => {
    const { error: is = '' } = await read(name, text);
    expect(is.replace(/\.$/, '')).toContain(error);
    expect(is).not.toMatch(/Secret|123456|example\.com|nobody/);
  });

  test('of many the first 20, and how many more', async () => {
    const { error = '' } = await read('a.csv', `email\n${'x\n'.repeat(50)}`);
    expect(error.split('\n')).toHaveLength(22);
    expect(error).toContain('and 30 more');
  });

  test('a duplicate names the line of the first', async () => {
    const text = 'email\na@example.com\nb@example.com\nA@Example.com\n';
    expect(await read('a.csv', text)).toMatchObject({ error: '"a.csv", line 4: email is that of line 2.' });
  });
});

describe('delete-users', () => {
  test('reads ids, and the lines of a results file', async () => {
    const line = { line: 3, email: 'a@example.com', outcome: 'created', id: 'u1', reason: 'x', target: 't' };
    const { users } = await read(
      'r.jsonl',
      `${JSON.stringify(line)}\n{"outcome":"failed","email":"b@example.com"}\n`,
      'delete',
    );
    expect(users).toEqual([
      { line: 1, email: 'a@example.com', outcome: 'created', id: 'u1', target: 't' },
      { line: 2, email: 'b@example.com', outcome: 'failed' },
    ]);
    // A second run names again who was half made.
    const twice = '{"outcome":"failed","id":"u1"}\n{"outcome":"existing","id":"u1"}';
    expect((await read('r.jsonl', twice, 'delete')).users).toHaveLength(2);
    expect(await read('d.csv', 'id\nu1\n..\nu1\n', 'delete')).toMatchObject({
      error: expect.stringMatching(
        /line 3, column 1: id "\.\." is not a name or id\nline 4: id is that of line 2/,
      ),
    });
    expect(await read('d.csv', 'id,name\n,x\n', 'delete')).toMatchObject({
      error: '"d.csv", line 2, column 1: id is missing.',
    });
  });
});

describe('the file', () => {
  test('is another than was checked', async () => {
    const path = join(workspace, 'a.csv');
    writeFileSync(path, 'email\na@example.com\n');
    const masker = { register: () => undefined };
    const file = await openUsersFile(
      { input: 'users_file', given: 'a.csv', workspace },
      { purpose: 'create', masker },
    );
    appendFileSync(path, 'b@example.com\n');
    await expect(file.users().next()).rejects.toThrow('was changed after it was checked');
    file.close();
  });

  test('is not within the workspace, or is none', async () => {
    symlinkSync('/etc/passwd', join(workspace, 'link.csv'));
    const masker = { register: () => undefined };
    for (const given of ['link.csv', 'missing.csv', '.']) {
      const opening = openUsersFile({ input: 'users_file', given, workspace }, { purpose: 'create', masker });
      await expect(opening).rejects.toThrow(/not within the workspace|does not exist|is not a file/);
    }
  });
});

test('CSV comes back as it was written, whatever quotes, commas and line ends are in it', async () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', '"', ',', ';', ' ', '\n', '\r\n'),
    maxLength: 12,
  });
  const passwords = fc.array(
    cell.filter(text => text.trim() !== ''),
    { minLength: 1, maxLength: 20 },
  );
  await fc.assert(
    fc.asyncProperty(passwords, fc.constantFrom('\n', '\r\n'), async (cells, end) => {
      const lines = cells.map((text, at) => `u${at}@example.com,"${text.replaceAll('"', '""')}"`);
      const { users = [] } = await read('p.csv', ['email,password', ...lines].join(end));
      expect(users.map(user => (user as { password: string }).password)).toEqual(cells);
    }),
    { numRuns: 60 },
  );
});
