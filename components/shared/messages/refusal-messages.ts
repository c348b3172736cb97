import type { Text } from '../../../lib/i18n/text.ts';

/** The API's documented reasons. It may send others. */
const KNOWN = [
  'phone_currently_active',
  'phone_expired',
  'phone_not_in_inventory',
  'insufficient_balance',
] as const;

export function refusalMessage({ t }: Text, reason: string | null): string {
  const known = KNOWN.find((one) => one === reason);
  return known ? t(`common.refused.${known}`) : t('common.refused.unknown');
}
