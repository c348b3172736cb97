import type { Text } from '../../../lib/i18n/text.ts';

/** A wait in its own unit: seconds up to a minute and a half, minutes up to as many, then hours. */
export function waitText(t: Text['t'], ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 90) return t('popup.seconds', { count: seconds });
  const minutes = Math.round(seconds / 60);
  return minutes < 90
    ? t('popup.minutes', { count: minutes })
    : t('popup.hours', { count: Math.round(minutes / 60) });
}
