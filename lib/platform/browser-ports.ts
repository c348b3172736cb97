import { browser } from 'wxt/browser';
import { hostPermission } from '../api/base-url.ts';
import { createApiClient } from '../api/client.ts';
import { createHttp } from '../api/http.ts';
import type { Ports } from '../background/context/ports.ts';
import { alarm, stockAlarm } from './alarm.ts';
import { API_BASE_URL } from './api-url.ts';
import { showBadge } from './badge.ts';
import { forgetGrants } from './grants.ts';
import { createKeyStore } from './key-store.ts';
import { createLoneFetch } from './lone/lone-fetch.ts';
import { showMenu } from './menus.ts';
import { notifications } from './notifications.ts';
import { sites } from './sites.ts';
import { storedState } from './stored-state.ts';
import { createTabs } from './tabs.ts';
import { browserTextSource } from './text-source.ts';

const API_TIMEOUT_MS = 15_000;

/** The real ports. `onServerTime` gets the time from the API server's `Date` header. */
export function createBrowserPorts(onServerTime: (serverMs: number, localMs: number) => void): Ports {
  const secret = createKeyStore();
  const now = () => Date.now();
  const http = createHttp({
    baseUrl: API_BASE_URL,
    fetch: (input, init) => fetch(input, init),
    fetchOnce: createLoneFetch(),
    getKey: secret.read,
    timeoutMs: API_TIMEOUT_MS,
    now,
    onServerTime,
    mayReach: () => browser.permissions.contains({ origins: [hostPermission(API_BASE_URL)] }),
  });
  return {
    api: createApiClient(http),
    now,
    newKey: () => crypto.randomUUID(),
    elapsed: () => performance.now(),
    random: Math.random,
    isOnline: () => navigator.onLine,
    timers: {
      set: (run, delayMs) => setTimeout(run, delayMs) as unknown as number,
      clear: (timer) => clearTimeout(timer),
    },
    alarm,
    stockAlarm,
    stayAwake: async () => void (await browser.runtime.getPlatformInfo()),
    state: storedState,
    secret,
    tabs: createTabs(),
    showBadge,
    notifications,
    openPopup: () =>
      browser.action.openPopup().then(
        () => true,
        () => false,
      ),
    openPanelTab: async () => void (await browser.tabs.create({ url: '/sidepanel.html' })),
    sites,
    showMenu,
    text: browserTextSource().for,
    forgetGrants,
  };
}
