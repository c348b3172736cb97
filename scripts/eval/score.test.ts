import { expect, test } from 'vitest';
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
