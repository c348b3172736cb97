import { createRepository } from '../storage/repository.ts';
import { createCalls } from './account/calls.ts';
import { createNewerGuard } from './account/newer-guard.ts';
import { clockedApi } from './context/clocked-api.ts';
import type { Context } from './context/context.ts';
import { createGate } from './context/gate.ts';
import { createHeldAlarm } from './context/held-alarm.ts';
import type { Ports } from './context/ports.ts';
import { createServerClock } from './context/server-clock.ts';
import { createDocuments } from './filling/documents.ts';
import { createHandlers } from './handlers.ts';
import { createLifecycle } from './lifecycle.ts';
import { createBackgroundParts, createEvents } from './parts.ts';
import { connectReactions } from './reactions.ts';
import { createViews, type View } from './surface/views.ts';

export type App = ReturnType<typeof createApp>;

/**
 * The background behind the browser's events. Creating it has no effects; `start` resumes what an earlier worker left.
 */
export function createApp(outside: Ports) {
  const events = createEvents();
  const calls = createCalls(outside.api);
  const documents = createDocuments(outside.tabs);
  const store = createRepository(outside.state, (state) => void events.stateChanged.emit(state));
  const serverClock = createServerClock(outside, store);
  const views = createViews(store);
  const ports = { ...outside, api: clockedApi(calls.api, serverClock), tabs: documents.tabs };
  const alarm = createHeldAlarm(ports.alarm);
  const context: Context = { ports, alarm, store, viewOpen: views.isOpen };

  const parts = createBackgroundParts(context, { events, calls, documents, serverClock });
  connectReactions(context, parts, views, events);
  const { start, wake, viewOpened } = createLifecycle(context, parts, events);
  const { actions, attention, button, fills, menu, poller, stock } = parts;
  const gate = createGate(store);

  return {
    handlers: createHandlers(context, parts),
    /** The server calls it before each command. */
    admit: gate(createNewerGuard(context)),
    start: gate(start),
    noteServerTime: serverClock.tell,
    /** Call it for the alarm, and for anything else that may have woken the worker. */
    wake: gate(wake),
    lookForStock: gate(stock.checkStock),
    backOnline: gate(poller.backOnline),
    notificationClicked: gate(attention.clicked),
    showCode: gate(attention.showCode),
    /** The user granted access to a site: the button shows there, and codes that had to wait are filled. */
    accessGranted: gate(() => Promise.all([button.sync(), fills.resume()])),
    /** The browser has put this version in the place of an earlier one. */
    updated: gate(button.renew),
    accessLost: gate(button.sync),
    browserStarted: gate(fills.forgetTabs),
    viewConnected(view: View): () => void {
      const closed = views.add(view);
      void gate(viewOpened)();
      return closed;
    },
    fillHere: gate(actions.fill),
    rentFor: gate(actions.rentFor),
    rentHere: gate(actions.rentHere),
    chooseField: gate(actions.chooseField),
    /** After an install or update, the browser has no menu or an outdated one. */
    installMenu: gate(() => menu.show(store.state, true)),
  };
}
