import type { Notifications, NotificationText } from '../background/context/ports.ts';
import type { ContextMenu } from '../background/context/shown-menu.ts';
import type { Badge } from '../domain/notifications/badge.ts';

/** What the browser shows outside of pages. */
export function createFakeScreen() {
  const shown = {
    badge: { text: '', tone: 'quiet' } as Pick<Badge, 'text' | 'tone'>,
    title: '',
    popups: 0,
    /** The browser refuses to open the popup. */
    popupsRefused: false,
    panelTabs: 0,
    notifications: new Map<string, NotificationText & { silent: boolean }>(),
    menu: [] as ContextMenu['rent'],
  };

  const browser = {
    showBadge: async (badge: Badge, title: string) => {
      Object.assign(shown, { badge, title });
    },
    openPopup: async () => {
      if (!shown.popupsRefused) shown.popups += 1;
      return !shown.popupsRefused;
    },
    openPanelTab: async () => {
      shown.panelTabs += 1;
    },
    showMenu: async ({ rent }: ContextMenu) => {
      shown.menu = rent;
    },
  };

  const notifications: Notifications = {
    show: async ({ id, ...notification }) => {
      shown.notifications.set(id, notification);
    },
    clear: async (id) => {
      shown.notifications.delete(id);
    },
    clearAll: async () => shown.notifications.clear(),
  };

  return { shown, browser, notifications };
}
