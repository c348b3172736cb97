import type { FillOutcome } from '../../../lib/domain/fill/fill.ts';
import type { Text } from '../../../lib/i18n/text.ts';

export type FillValue = 'number' | 'code';

interface FillMessage {
  text: string;
  copy: boolean;
}

const COPY_HELPS: Record<FillOutcome, boolean> = {
  filled: false,
  no_field: true,
  in_frame: true,
  unseen: true,
  sends_elsewhere: true,
  origin_changed: true,
  other_host: false,
  rejected: true,
  other_country: true,
  marked_wrong: true,
  reverted: true,
  undone: true,
  page_gone: false,
  restricted_page: true,
  bound_to_other_site: true,
};

export function fillMessage({ t }: Text, outcome: FillOutcome, value: FillValue): FillMessage {
  return { text: t(`fill.${outcome}.${value}`), copy: COPY_HELPS[outcome] };
}
