import type { DeclaredField } from '../../tools/page/declared-fields.ts';
import type { Verdict } from '../../tools/page/verdict.ts';

/** What `data-expect` may say of a field. */
const EXPECTATIONS = ['phone', 'phone-part', 'country', 'phone-or-other', 'code', 'none'] as const;
export type Expectation = (typeof EXPECTATIONS)[number];

const TAKEN_FOR: Record<Verdict['kind'], Expectation> = {
  tel: 'phone',
  'tel-national': 'phone',
  'tel-area-code': 'phone-part',
  'tel-local': 'phone-part',
  'tel-local-prefix': 'phone-part',
  'tel-local-suffix': 'phone-part',
  'tel-country-code': 'country',
  otp: 'code',
  'otp-digit': 'code',
  other: 'none',
  unseen: 'none',
};

export interface Failure {
  /** One line, the same as long as the fault is. */
  line: string;
  /** Why the classifier thinks so. */
  because: readonly string[];
}

/** What is wrong with a page itself. */
export function pageProblems(fields: readonly DeclaredField[]): string[] {
  return [
    ...(fields.length === 0 ? ['has no field'] : []),
    ...fields
      .filter(({ expected }) => !isExpectation(expected))
      .map(({ name, expected }) =>
        expected === '' ? `${name} has no data-expect` : `${name} has data-expect="${expected}"`,
      ),
    ...fields
      .filter(({ expected, isToBeFilled }) => isToBeFilled && expected === 'none')
      .map(({ name }) => `${name} is neither a phone nor a code, and is to be filled`),
  ];
}

/** Every field that is taken for something else than it is, and every value that would go elsewhere. */
export function failuresOf(fields: readonly DeclaredField[]): Failure[] {
  return fields.flatMap((field) => {
    const { name, expected, verdict, isToBeFilled, filledWith } = field;
    const taken = takenFor(field);
    const meant = isToBeFilled ? (expected === 'code' ? 'code' : 'number') : null;
    const lines = [
      ...(taken === expected ? [] : [`${name} is ${expected}, taken for ${taken}`]),
      ...(filledWith === meant ? [] : [`${name} gets ${filledWith ?? 'nothing'}, not ${meant ?? 'nothing'}`]),
    ];
    return lines.map((line) => ({ line, because: [verdict.kind, verdict.about, ...verdict.reasons] }));
  });
}

/** What differs between the failures that are declared for a page and those that there are. */
export function differences(failures: readonly Failure[], declared: readonly string[]): string[] {
  const lines = failures.map(({ line }) => line);
  return [
    ...failures
      .filter(({ line }) => !declared.includes(line))
      .map(({ line, because }) => [line, ...because].join('\n    ')),
    ...declared
      .filter((line) => !lines.includes(line))
      .map((line) => `no longer so, to be taken out of declared-failures.ts: ${line}`),
  ];
}

export function isExpectation(text: string): text is Expectation {
  return (EXPECTATIONS as readonly string[]).includes(text);
}

function takenFor({ verdict, mayTakePhone }: DeclaredField): Expectation {
  return verdict.kind === 'other' && mayTakePhone ? 'phone-or-other' : TAKEN_FOR[verdict.kind];
}
