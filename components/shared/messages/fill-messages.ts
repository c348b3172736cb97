import type { FillOutcome } from '../../../lib/domain/fill/fill.ts';
import type { Text } from '../../../lib/i18n/text.ts';

export type FillValue = 'number' | 'code';

/** What the sentence says to do first. `look`: nothing that a button here could do. */
type Advice = 'fill' | 'copy' | 'look';

interface FillMessage {
  text: string;
  copy: boolean;
  advice: Advice;
}

const ADVICE: Record<FillOutcome, Record<FillValue, Advice>> = {
  filled: { number: 'look', code: 'look' },
  no_field: { number: 'fill', code: 'fill' },
  in_frame: { number: 'copy', code: 'copy' },
  unseen: { number: 'look', code: 'look' },
  sends_elsewhere: { number: 'copy', code: 'fill' },
  origin_changed: { number: 'copy', code: 'copy' },
  other_host: { number: 'fill', code: 'fill' },
  rejected: { number: 'copy', code: 'copy' },
  other_country: { number: 'fill', code: 'copy' },
  marked_wrong: { number: 'look', code: 'copy' },
  reverted: { number: 'fill', code: 'fill' },
  undone: { number: 'fill', code: 'fill' },
  page_gone: { number: 'fill', code: 'fill' },
  restricted_page: { number: 'copy', code: 'copy' },
  bound_to_other_site: { number: 'copy', code: 'copy' },
};

/** There is nothing to paste it into, or it is in already. */
const COPY_IS_NO_HELP: readonly FillOutcome[] = ['filled', 'other_host', 'page_gone'];

export function fillMessage({ t }: Text, outcome: FillOutcome, value: FillValue): FillMessage {
  return {
    text: t(`fill.${outcome}.${value}`),
    copy: !COPY_IS_NO_HELP.includes(outcome),
    advice: ADVICE[outcome][value],
  };
}
