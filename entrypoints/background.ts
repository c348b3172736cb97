import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createApp } from '../lib/background/app.ts';
import { createServer, createViewPorts } from '../lib/messaging/server.ts';
import { AWAITING, STOCK } from '../lib/platform/alarm.ts';
import { createBrowserPorts } from '../lib/platform/browser-ports.ts';
import { desktop } from '../lib/platform/desktop.ts';
import { fieldChosenByEntry, offerOfEntry } from '../lib/platform/menus.ts';
import { listenToNotifications } from '../lib/platform/notifications.ts';
import { askForSite } from '../lib/platform/site-access.ts';

// All listeners are registered synchronously, so that the event that starts the worker finds them.
export default defineBackground(() => {
  const app = createApp(createBrowserPorts((serverMs, localMs) => app.noteServerTime(serverMs, localMs)));
  const own = { id: browser.runtime.id, origin: browser.runtime.getURL('/').replace(/\/$/, '') };

  browser.runtime.onMessage.addListener(createServer(own, app));

  browser.runtime.onConnect.addListener(createViewPorts(own, app.viewConnected));

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === AWAITING) void app.wake();
    if (name === STOCK) void app.lookForStock();
  });

  desktop.contextMenus?.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined) return;
    if (info.menuItemId === 'fill-code') return void app.fillHere('code', tab.id, 'focused_field');
    const chosen = fieldChosenByEntry(info.menuItemId);
    if (chosen !== null) return void app.chooseField(chosen, tab.id);
    askForSite(tab.url);
    if (info.menuItemId === 'fill-number') return void app.fillHere('number', tab.id, 'focused_field');
    if (info.menuItemId === 'rent-here') return void app.rentHere(tab.id);
    const offer = offerOfEntry(info.menuItemId);
    if (offer !== null) void app.rentFor(offer, tab.id);
  });

  desktop.commands?.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'fill-code') return void app.fillHere('code', tab.id, 'best_field');
    if (command === 'fill-number') void app.fillHere('number', tab.id, 'best_field');
  });

  // Only heard while the worker runs; otherwise the alarm notices.
  self.addEventListener('online', () => void app.backOnline());

  const listenAgain = listenToNotifications({
    clicked: (id) => void app.notificationClicked(id),
    buttonClicked: (id, button) => void (button === 0 ? app.notificationClicked(id) : app.showCode(id)),
  });

  browser.permissions.onAdded.addListener(() => {
    listenAgain();
    void app.accessGranted();
  });
  browser.permissions.onRemoved.addListener(() => void app.accessLost());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void app.installMenu();
    if (reason === 'update') void app.updated();
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/options.html#welcome') });
  });
  browser.runtime.onStartup.addListener(() => {
    void app.browserStarted();
    void app.installMenu();
  });

  void app.start();
});
