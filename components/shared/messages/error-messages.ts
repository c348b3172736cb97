import type { AppErrorCode } from '../../../lib/domain/errors.ts';
import type { Text } from '../../../lib/i18n/text.ts';

export type NextStep =
  | 'connect'
  | 'reconnect'
  | 'top_up'
  | 'retry'
  | 'pick_another'
  | 'grant_access'
  | 'none';

export interface ErrorMessage {
  title: string;
  detail: string;
  next: NextStep;
}

export interface About {
  service?: string | undefined;
  retryAfterMs?: number | undefined;
}

const NEXT: Record<AppErrorCode, NextStep> = {
  no_key: 'connect',
  unauthorized: 'reconnect',
  insufficient_balance: 'top_up',
  not_owner: 'reconnect',
  not_found: 'none',
  no_numbers: 'pick_another',
  rate_limited: 'retry',
  upstream: 'retry',
  server_error: 'retry',
  rejected: 'none',
  bad_response: 'retry',
  timeout: 'retry',
  offline: 'retry',
  no_access: 'grant_access',
  not_rentable: 'pick_another',
  price_changed: 'none',
  other_account: 'none',
  already_renting: 'none',
  storage_full: 'retry',
  storage_newer: 'none',
  too_many_watches: 'none',
};

/** Whether something else must be done first, so that the same order would only fail again. */
export function needsOther(next: NextStep): boolean {
  return next !== 'retry' && next !== 'none';
}

export function errorMessage(text: Text, code: AppErrorCode, about: About = {}): ErrorMessage {
  const { t } = text;
  return {
    title: t(`errors.${code}.title`),
    detail: t(`errors.${code}.detail`),
    next: NEXT[code],
    ...moreExactly(text, code, about),
  };
}

function moreExactly(
  { t }: Text,
  code: AppErrorCode,
  { service, retryAfterMs }: About,
): Partial<ErrorMessage> {
  if (code === 'rate_limited' && retryAfterMs !== undefined) {
    return { detail: t('errors.rate_limited.detailIn', { seconds: Math.ceil(retryAfterMs / 1000) }) };
  }
  if (!service) return {};
  switch (code) {
    case 'insufficient_balance':
      return { detail: t('errors.insufficient_balance.detailFor', { service }) };
    case 'no_numbers':
      return { title: t('errors.no_numbers.titleFor', { service }) };
    case 'not_found':
      return {
        title: t('errors.not_found.titleFor', { service }),
        detail: t('errors.not_found.detailFor'),
        next: 'pick_another',
      };
    default:
      return {};
  }
}
