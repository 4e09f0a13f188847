import { describe, expect, test } from '@jest/globals';
import { repository, secretMappings } from '../../src/inputs/github.ts';
import { InputProblem } from '../../src/inputs/parsers.ts';

describe('secretMappings', () => {
  test('takes lines of any line end, spaces and empty ones', () => {
    expect(secretMappings(' A = x \r\n\n\tB_2=y\r_c=z\n')).toEqual([
      { secret: 'A', output: 'x' },
      { secret: 'B_2', output: 'y' },
      { secret: '_c', output: 'z' },
    ]);
  });

  test.each([
    ['A', '"A" is not SECRET_NAME=output_name'],
    ['=x', '"=x" is not SECRET_NAME=output_name'],
    ['A=', '"A=" is not SECRET_NAME=output_name'],
    ['A=x=y', '"A=x=y" is not SECRET_NAME=output_name'],
    ['A B=x', '"A B" may hold only letters, digits and underscores'],
    ['Ä=x', '"Ä" may hold only letters, digits and underscores'],
    ['1A=x', '"1A" may not begin with a digit'],
    ['github_token=x', '"github_token" may not begin with GITHUB_, which is for GitHub itself'],
    ['A=x\na=y', '"a" is given twice'],
    ['1=x\nB', '"1" may not begin with a digit; "B" is not SECRET_NAME=output_name'],
  ])('%j is a problem', (given, message) => {
    expect(() => secretMappings(given)).toThrow(InputProblem);
    expect(() => secretMappings(given)).toThrow(message);
  });

  test('GITHUB without an underscore is a name like others', () => {
    expect(secretMappings('GITHUBX=x')).toHaveLength(1);
  });
});

describe('repository', () => {
  test.each(['octo-org/octo.repo', 'user_corp/_x-1', 'a/...'])('%s is one', given => {
    expect(repository(given)).toBe(given);
  });

  test.each([
    'octo',
    'a/b/c',
    '/b',
    'a/',
    'a/..',
    'a/.',
    'https://github.com/a/b',
    'a/b c',
    '../x',
    'a%2Fb/c',
  ])('%s is not valid', given => {
    expect(() => repository(given)).toThrow('is not owner/name');
  });
});
