import type { Text } from '../../../lib/i18n/text.ts';

const NEVER = 'null';

/** Durations to choose from, `Never` first. A stored value that is not listed is added. */
export function secondsChoices(t: Text['t'], listed: readonly number[], kept: number | null) {
  const all = kept === null || listed.includes(kept) ? listed : [...listed, kept].toSorted((a, b) => a - b);
  return [
    { value: NEVER, label: t('options.never') },
    ...all.map((seconds) => ({ value: String(seconds), label: spanText(t, seconds) })),
  ];
}

export function secondsOf(value: string): number | null {
  return value === NEVER ? null : Number(value);
}

/** `90` → `90 seconds`, `120` → `2 minutes`. */
export function spanText(t: Text['t'], seconds: number): string {
  if (seconds < 60 || seconds % 60 !== 0) return t('options.seconds', { count: seconds });
  return t('options.minutes', { count: seconds / 60 });
}
