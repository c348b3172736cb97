import type { DeclaredField } from '../../tools/page/declared-fields.ts';
import type { LabelledField } from '../eval/corpus.ts';
import type { PageReport } from '../eval/read-pages.ts';
import { type Expectation, isExpectation } from './failures.ts';

const LABELS: Record<Expectation, string> = {
  phone: 'tel',
  'phone-part': 'tel-local',
  country: 'tel-country-code',
  'phone-or-other': 'other',
  code: 'otp',
  none: 'other',
};

/** A page as the evaluation of labelled pages knows it. */
export function reportOf(name: string, fields: readonly DeclaredField[]): PageReport {
  const [set = '', page = ''] = name.split('/');
  return {
    labelled: { set, page, file: `${name}.html`, fields: fields.map(labelledField) },
    verdicts: { labelled: fields.map(({ verdict }) => verdict), unlabelled: [] },
  };
}

function labelledField({ name, expected }: DeclaredField): LabelledField {
  const label = isExpectation(expected) ? LABELS[expected] : 'other';
  return { selector: name, label, visible: true, telScored: expected !== 'phone-or-other' };
}
