import '../support/toolkit.ts';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { asLogLine, createLog } from '../../src/runner/log.ts';
import { createMasker } from '../../src/secrets/masking.ts';
import { handed, runner } from '../support/toolkit.ts';

describe('asLogLine: no line begins a workflow command', () => {
  test.each([
    '::error::x',
    ' ::error::x',
    '\n::set-output name=a::b',
    '\u200b::error::x',
    '\ufeff::error::x',
    ':\u00ad:error::x',
    '\t\u0085::error::x',
    ':::error::x',
    '::::',
    '\u2028::error::x',
    '\u0000::error::x',
  ])('%j', text => {
    expect(asLogLine(text).trimStart().startsWith('::')).toBe(false);
    expect(asLogLine(text)).not.toMatch(/[\n\r\u2028\u2029]/);
  });

  // The runner compares by culture, to which such marks are nothing (actions/runner, TryParseV2).
  test.each(['\u0591::error::x', ':\u0591:error::x', '\u0488::error::x'])('nor behind marks: %j', text => {
    expect(asLogLine(text).replace(/\p{M}/gu, '').startsWith('::')).toBe(false);
  });

  test.each(['a ##[error]x', '##[group]', '#\u200b#[x'])('nor holds one of the old kind: %j', text => {
    expect(asLogLine(text)).not.toContain('##[');
  });

  test.each(['a::b', 'GET /x: 200', ': x', 'a: :b'])('%j stays as it is', text => {
    expect(asLogLine(text)).toBe(text);
  });
});

describe('the log', () => {
  const masker = createMasker(() => {});
  masker.register('hush-hush');
  const log = createLog(masker);
  const kinds = ['info', 'notice', 'warning', 'error', 'debug'] as const;

  beforeEach(() => {
    handed.length = 0;
    runner.debug = true;
  });

  test.each(kinds)('%s shows neither secrets nor e-mail addresses', kind => {
    log[kind]('key hush-hush of user@example.com');
    expect(handed).toEqual([[kind, 'key *** of u***@example.com']]);
  });

  test.each(['notice', 'warning', 'error', 'debug'] as const)('%s keeps its lines, each harmless', kind => {
    log[kind]('one\n##[two]\u001b\rthree');
    expect(handed).toEqual([[kind, 'one\n## [two] three']]);
  });

  test('info is one line', () => {
    log.info('::one\ntwo');
    expect(handed).toEqual([['info', '> ::one two']]);
  });

  test('hides a secret of several lines', () => {
    const ofLines = createMasker(() => {});
    ofLines.register('line-one\nline-two');
    createLog(ofLines).error('a line-one\nline-two b');
    expect(handed).toEqual([['error', 'a *** b']]);
  });

  test('debug says nothing unless debug logging is on', () => {
    runner.debug = false;
    log.debug('x');
    expect(handed).toEqual([]);
  });

  test('redacts secrets that are registered later', () => {
    const later = createMasker(() => {});
    const itsLog = createLog(later);
    later.register('new-secret');
    itsLog.info('new-secret');
    expect(handed).toEqual([['info', '***']]);
  });
});
