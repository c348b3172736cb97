import { browser } from 'wxt/browser';
import type { Notifications } from '../background/context/ports.ts';

const ICON = '/icon/128.png';

function api(): typeof browser.notifications | undefined {
  return browser.notifications;
}

export const notifications: Notifications = {
  async show({ id, title, message, buttons, silent }) {
    const basic = { type: 'basic' as const, iconUrl: browser.runtime.getURL(ICON), title, message };
    // Firefox supports neither buttons nor `silent`, and rejects unknown options.
    const more = import.meta.env.FIREFOX
      ? {}
      : { silent, buttons: buttons.map((label) => ({ title: label })) };
    await api()
      ?.create(id, { ...basic, ...more })
      .catch(() => undefined);
  },
  async clear(id) {
    await api()?.clear(id);
  },
  async clearAll() {
    const shown = (await api()?.getAll()) ?? {};
    for (const id of Object.keys(shown)) await api()?.clear(id);
  },
};

interface NotificationListeners {
  clicked(id: string): void;
  buttonClicked(id: string, button: number): void;
}

/**
 * Registers in the worker's first turn if the permission is there, and otherwise once it is granted. Returns a function to
 * try again; registering twice changes nothing.
 */
export function listenToNotifications({ clicked, buttonClicked }: NotificationListeners): () => void {
  const listen = () => {
    api()?.onClicked.addListener(clicked);
    if (!import.meta.env.FIREFOX) api()?.onButtonClicked.addListener(buttonClicked);
  };
  listen();
  return listen;
}
