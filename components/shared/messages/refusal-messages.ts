import type { Text } from '../../../lib/i18n/text.ts';

/** What the API says of a number that cannot be rented again. It may name reasons that nobody has told us of. */
const KNOWN = [
  'phone_currently_active',
  'phone_expired',
  'phone_not_in_inventory',
  'insufficient_balance',
] as const;

/** Why a number cannot be rented again. */
export function refusalMessage({ t }: Text, reason: string | null): string {
  const known = KNOWN.find((one) => one === reason);
  return known ? t(`common.refused.${known}`) : t('common.refused.unknown');
}
