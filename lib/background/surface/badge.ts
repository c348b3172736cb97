import { badgeFor } from '../../domain/notifications/badge.ts';
import type { Text } from '../../i18n/text.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Ports } from '../context/ports.ts';

/** Shows the badge, and says it in words for screen readers and tooltips. Only when it has changed. */
export function createBadge({ showBadge, text }: Pick<Ports, 'showBadge' | 'text'>) {
  let shown = '';
  return async (state: AppState): Promise<void> => {
    const { rentals, watches, unread, settings } = state;
    const badge = badgeFor({ rentals, watches, unread, alert: hasAlert(state) });
    const now = JSON.stringify([badge, settings.language]);
    if (now === shown) return;
    shown = now;
    await showBadge(badge, badgeTitle(badge, await text(settings.language)));
  };
}

function hasAlert({ alert, account, storage }: AppState): boolean {
  return alert !== null || account.status === 'refused' || storage === 'newer';
}

function badgeTitle({ says, active }: ReturnType<typeof badgeFor>, { t }: Text): string {
  if (says === 'nothing') return t('manifest.name');
  return says === 'active' ? t('badge.active', { count: active }) : t(`badge.${says}`);
}
