import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../tools/page/verdict.ts';
import type { LabelledField } from './corpus.ts';
import type { PageReport } from './read-pages.ts';
import { judge, score } from './score.ts';

const field = (label: string, more: Partial<LabelledField> = {}): LabelledField => ({
  selector: '#it',
  label,
  visible: true,
  ...more,
});
const verdict = (kind: Verdict['kind']): Verdict => ({ kind, score: 0, reasons: [], about: '' });
const page = (...fields: LabelledField[]) => ({ set: 'a', page: 'b.html', file: '/b.html', fields });

function scoreOf(...pairs: [LabelledField, Verdict['kind']][]) {
  const labelled = pairs.map(([, kind]) => verdict(kind));
  const report: PageReport = {
    labelled: page(...pairs.map(([one]) => one)),
    verdicts: { labelled, unlabelled: [] },
  };
  return score(judge([report]));
}

test('any part of a phone is a phone, any box of a code is a code', () => {
  const scored = scoreOf([field('tel-area-code'), 'tel'], [field('otp'), 'otp-digit'], [field('tel'), 'otp']);
  expect(scored.tel).toMatchObject({ tp: 1, fp: 0, fn: 1, precision: 1, recall: 0.5 });
  expect(scored.otp).toMatchObject({ tp: 1, fp: 1, fn: 0 });
});

test('what is labelled as something else and taken for either is a false mark', () => {
  const scored = scoreOf([field('other'), 'tel'], [field('other'), 'other'], [field('tel'), 'otp']);
  expect(scored).toMatchObject({ otherFields: 2, falseMarks: 1 });
});

test('fields that nobody sees and kinds that the source does not know are left out', () => {
  const scored = scoreOf(
    [field('tel', { visible: false }), 'other'],
    [field('other', { telScored: false }), 'tel'],
    [field('other', { telScored: false, otpScored: false }), 'otp'],
  );
  expect(scored.tel).toMatchObject({ tp: 0, fp: 0, fn: 0, f1: 1 });
  expect(scored).toMatchObject({ otherFields: 1, falseMarks: 0 });
});

test('a page that could not be read counts as misses', () => {
  const report: PageReport = { labelled: page(field('tel'), field('otp'), field('other')), error: 'crashed' };
  const scored = score(judge([report]));
  expect([scored.tel.fn, scored.otp.fn, scored.falseMarks]).toEqual([1, 1, 0]);
});

describe('a set of boxes counts once besides', () => {
  const boxes = (kinds: Verdict['kind'][], label = 'otp-digit') =>
    kinds.map((kind): [LabelledField, Verdict['kind']] => [field(label), kind]);

  test('as found only if each of them is', () => {
    const whole = scoreOf(...boxes(['otp-digit', 'otp-digit', 'otp-digit', 'otp-digit']));
    expect(whole.otp).toMatchObject({ tp: 4, fn: 0 });
    expect(whole.units.otp).toMatchObject({ tp: 1, fn: 0 });
    for (const part of [
      ['other', 'otp-digit', 'otp-digit'] as const,
      ['otp-digit', 'otp-digit', 'other'] as const,
    ])
      expect(scoreOf(...boxes([...part])).units.otp).toMatchObject({ tp: 0, fn: 1 });
  });

  test('as a false mark if any of them is one', () => {
    const scored = scoreOf([field('other'), 'other'], ...boxes(['otp-digit', 'otp-digit'], 'other'));
    expect(scored).toMatchObject({ falseMarks: 2, otherFields: 3 });
    expect(scored.units).toMatchObject({ falseMarks: 1, otherFields: 2 });
    expect(scored.units.otp).toMatchObject({ tp: 0, fp: 1 });
  });

  test('but not together with what is beside it, or on another page', () => {
    const beside = scoreOf([field('otp'), 'otp'], ...boxes(['otp-digit', 'otp-digit']), [
      field('tel'),
      'tel',
    ]);
    expect(beside.units.otp).toMatchObject({ tp: 2 });
    expect(beside.units.tel).toMatchObject({ tp: 1 });
    const onPage = (name: string): PageReport => ({
      labelled: { ...page(field('otp-digit')), page: name },
      verdicts: { labelled: [verdict('otp-digit')], unlabelled: [] },
    });
    expect(score(judge([onPage('1.html'), onPage('2.html')])).units.otp.tp).toBe(2);
  });
});
