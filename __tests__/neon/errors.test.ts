import { describe, expect, test } from '@jest/globals';
import { adviceFor } from '../../src/neon/advice.ts';
import { generalError, NeonError } from '../../src/neon/errors.ts';

describe('NeonError', () => {
  const request = { method: 'POST', path: '/projects/auth/keys' };

  test('reports what was asked, what came back and what to do', () => {
    const error = new NeonError(request, '404 not found', { status: 404, advice: ['Look.', 'Ask.'] });
    expect(error.text()).toBe('POST /projects/auth/keys: 404 not found. Look. Ask.');
    expect(error).toMatchObject({ status: 404, outcomeUnknown: false, what: '404 not found' });
  });

  test.each(['what?', 'wait!', 'end.', 'cut...'])('adds no full stop after %s', what => {
    expect(new NeonError(request, what).text()).toBe(`POST /projects/auth/keys: ${what}`);
  });

  test('is one line even where the path is not', () => {
    const error = new NeonError({ method: 'GET', path: '/a\n::error::b##[c' }, 'x');
    expect(error.message).toBe('GET /a ::error::b## [c: x');
  });
});

describe('generalError', () => {
  test('takes message, code and request id', () => {
    expect(generalError({ message: 'no such project', code: 'NOT_FOUND', request_id: 'r-1' })).toEqual({
      message: 'no such project',
      code: 'NOT_FOUND',
      requestId: 'r-1',
    });
  });

  test.each([
    undefined,
    null,
    'text',
    5,
    true,
    [],
    {},
    { message: 5, code: null, request_id: {} },
    { message: ' ' },
  ])('takes nothing of %j', body => {
    expect(generalError(body)).toEqual({});
  });

  test('makes each part one short line', () => {
    const { message, code, requestId } = generalError({
      message: `a\n::set-output::${'x'.repeat(2000)}`,
      code: '##[error]',
      request_id: 'r'.repeat(500),
    });
    expect(message).toHaveLength(1000);
    expect(message).toMatch(/^a ::set-output/);
    expect(code).toBe('## [error]');
    expect(requestId).toHaveLength(100);
  });
});

describe('adviceFor', () => {
  test.each([400, 401, 403, 404, 409, 423, 429])('%i says what to do', status => {
    expect(adviceFor(status)).toEqual([expect.stringMatching(/^[A-Z].{20,}\.$/)]);
  });

  test.each([
    [401, 'api_key'],
    [403, 'API key'],
    [404, 'project_id'],
    [405, 'no such endpoint'],
    [407, 'HTTPS_PROXY'],
    [410, 'switched this endpoint off'],
    [423, 'timeout'],
    [429, 'max_retries'],
    [500, 'neonstatus.com'],
    [503, 'neonstatus.com'],
  ])('%i names %s', (status, word) => {
    expect(adviceFor(status).join()).toContain(word);
  });

  test.each([418, 422, 451])('%i has none', status => {
    expect(adviceFor(status)).toEqual([]);
  });

  test('a redirect names the host it leads to, and only that', () => {
    const [advice] = adviceFor(302, 'https://user:pass@elsewhere.test/path?code=1');
    expect(advice).toContain(' to elsewhere.test is not followed');
    expect(advice).not.toMatch(/pass|code=1/);
  });

  test('a redirect is any 3xx, and nothing else', () => {
    const redirects = [299, 300, 399, 400].filter(status =>
      adviceFor(status).join().startsWith('A redirect'),
    );
    expect(redirects).toEqual([300, 399]);
  });

  test.each([undefined, '/relative', 'nonsense'])('a redirect to %j is not followed either', location => {
    expect(adviceFor(308, location)).toEqual([expect.stringContaining('A redirect is not followed')]);
  });
});

describe('advice about a 404', () => {
  const GENERAL = 'Check project_id and the branch, and that Neon Auth is enabled there';

  test.each([
    ['/projects/p-1', 'finds no such project'],
    ['/projects/p-1/branches', 'finds no such project'],
    ['/projects/p-1/branches/br-1', 'finds no such branch'],
    ['/projects/p-1/branches/br-1/auth', GENERAL],
    ['/projects/p-1/auth/users/branches', GENERAL],
    ['', GENERAL],
  ])('of %j names what is missing where that is known', (path, what) => {
    expect(adviceFor(404, undefined, path).join()).toContain(what);
  });

  test('is none about another status', () => {
    expect(adviceFor(403, undefined, '/projects/p-1').join()).not.toContain('finds no');
  });
});
