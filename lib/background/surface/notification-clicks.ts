import { notificationOf } from '../../domain/notifications/notification.ts';
import { draftFor } from '../../state/draft.ts';
import { fillOf, isCodeFilled } from '../../state/selectors.ts';
import { type Context, raise } from '../context/context.ts';
import type { Fills } from '../filling/fills.ts';

export function createNotificationClicks(context: Context, fills: Fills) {
  const { ports, store } = context;

  /** A click on a notification or its first button. */
  async function clicked(id: string): Promise<void> {
    const notification = notificationOf(id);
    if (!notification) return;
    await ports.notifications.clear(id);
    if (notification.kind === 'code') return goToPage(notification.key);
    if (notification.kind === 'stock') await offer(notification.service);
    await open();
  }

  /** Only a view can copy without another permission. This puts the code one click away from the clipboard. */
  async function showCode(id: string): Promise<void> {
    await ports.notifications.clear(id);
    await open();
  }

  async function goToPage(key: string): Promise<void> {
    const { state } = store;
    const { site } = fillOf(state, key);
    if (!site || !(await ports.tabs.bringToFront(site.tabId))) return open();
    if (isCodeFilled(state, key)) return;
    const outcome = await fills.fillCode(key, site, 'best_field');
    if (outcome !== 'filled') await raise(context, { kind: 'fill', value: 'code', outcome });
  }

  async function offer(service: string): Promise<void> {
    await store.update((state) => ({ ...state, draft: draftFor(state, { query: service, service }) }));
  }

  async function open(): Promise<void> {
    if (!(await ports.openPopup())) await ports.openPanelTab();
  }

  return { clicked, showCode };
}
