import type { FillOutcome } from '../../../lib/domain/fill/fill.ts';
import type { Text } from '../../../lib/i18n/text.ts';

export type FillValue = 'number' | 'code';

interface FillWords {
  text: string;
  /** Whether copying is what helps now. */
  copy: boolean;
}

const COPY_HELPS: Record<FillOutcome, boolean> = {
  filled: false,
  no_field: true,
  in_frame: true,
  unseen: true,
  sends_elsewhere: true,
  wrong_page: true,
  other_host: false,
  not_taken: true,
  other_country: true,
  taken_back: true,
  page_gone: false,
  page_closed_to_us: true,
  bound_elsewhere: true,
};

export function fillWords({ t }: Text, outcome: FillOutcome, value: FillValue): FillWords {
  return { text: t(`fill.${outcome}.${value}`), copy: COPY_HELPS[outcome] };
}
