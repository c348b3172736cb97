import type { AppState } from '../state/app-state.ts';
import { createAccounts } from './account/account.ts';
import type { Calls } from './account/calls.ts';
import { createCatalog } from './account/catalog.ts';
import { createDeliveries } from './account/deliveries.ts';
import { createOfferCheck } from './account/offer-check.ts';
import { createRerentCheck } from './account/rerent-check.ts';
import type { Context } from './context/context.ts';
import { createEvent } from './context/event.ts';
import type { ServerClock } from './context/server-clock.ts';
import type { Documents } from './filling/documents.ts';
import { createFieldButton } from './filling/field-button.ts';
import { createFieldMemory } from './filling/field-memory.ts';
import { createFills } from './filling/fills.ts';
import { createOffer } from './filling/offer.ts';
import { createPageActions } from './filling/page-actions.ts';
import { createPageOrders } from './filling/page-orders.ts';
import { createUndoNote } from './filling/undo-note.ts';
import { createPoller } from './polling/poller.ts';
import { createAutoCancel } from './rentals/auto-cancel.ts';
import { createCancels } from './rentals/cancels.ts';
import { createCodeFetch } from './rentals/code-fetch.ts';
import { createForegroundSync } from './rentals/foreground-sync.ts';
import { createPurchases } from './rentals/purchases.ts';
import { createReconcile } from './rentals/reconcile.ts';
import { createRentals } from './rentals/rentals.ts';
import { createReplacements } from './rentals/replacements.ts';
import { isUnlisted } from './rentals/unlisted.ts';
import { createAttention } from './surface/attention.ts';
import { createBadge } from './surface/badge.ts';
import { createData } from './surface/data.ts';
import { createContextMenu } from './surface/menu.ts';
import { createStock } from './surface/stock.ts';

export type Events = ReturnType<typeof createEvents>;
export type BackgroundParts = ReturnType<typeof createBackgroundParts>;

interface Base {
  events: Events;
  calls: Calls;
  documents: Documents;
  serverClock: ServerClock;
}

/** What parts announce to parts above them. */
export function createEvents() {
  return {
    stateChanged: createEvent<[state: AppState]>(),
    connected: createEvent<[]>(),
    numberBought: createEvent<[key: string]>(),
    numbersAdopted: createEvent<[]>(),
    purchaseEnded: createEvent<[bought: boolean]>(),
    cancelFailed: createEvent<[key: string]>(),
    cancelled: createEvent<[key: string]>(),
    /** At least every 20 seconds while a code is expected. */
    pollTick: createEvent<[]>(),
    stockBack: createEvent<[service: string]>(),
  };
}

/** Everything the background is made of. Each part is given those below it; creating one has no effects. */
export function createBackgroundParts(context: Context, { events, calls, documents, serverClock }: Base) {
  const { ports } = context;

  const catalog = createCatalog(context);
  const accounts = createAccounts(context, calls, events.connected.emit);
  const deliveries = createDeliveries(context);
  const offers = createOfferCheck(context);
  const rerentCheck = createRerentCheck(context);

  const { confirmOwner } = accounts;
  const onBought = events.numberBought.emit;
  const look = createCodeFetch(context);
  const purchases = createPurchases(context, { onBought, onEnded: events.purchaseEnded.emit });
  const rentals = createRentals(context, { confirmOwner, offers, purchases });
  const { reconcile, hasMissed } = createReconcile(context, {
    purchases,
    serverClock,
    confirmOwner,
    onBought,
    onAdopted: events.numbersAdopted.emit,
  });
  const foregroundSync = createForegroundSync(context, { reconcile, refreshBalance: catalog.refreshBalance });
  const cancels = createCancels(context, look);
  const { cancelFailed, cancelled } = events;
  const autoCancel = createAutoCancel(context, {
    serverClock,
    cancels,
    onFailed: cancelFailed.emit,
    onDone: cancelled.emit,
  });
  const replacements = createReplacements(context, { cancel: autoCancel.cancel, offers, rentals });

  const poller = createPoller(context, {
    serverClock,
    look,
    reconcile,
    hasMissed,
    isUnlisted: (id) => isUnlisted(ports.api, id),
    onTick: events.pollTick.emit,
  });

  const fieldMemories = createFieldMemory(context);
  const orders = createPageOrders(context, fieldMemories);
  const undoNote = createUndoNote(context);
  const fills = createFills(context, { orders, documents, undoNote });
  const offer = createOffer(context, catalog);
  const button = createFieldButton(context, { fills, offer });
  const actions = createPageActions(context, { fills, offer, orders, rentals });

  const attention = createAttention(context, fills);
  const menu = createContextMenu(ports);
  const badge = createBadge(ports);
  const stock = createStock(context, events.stockBack.emit);
  const data = createData(context, calls, menu);

  return {
    ...{ accounts, catalog, deliveries, rerentCheck },
    ...{ rentals, reconcile, foregroundSync, autoCancel, replacements, poller },
    ...{ fieldMemories, undoNote, fills, button, actions },
    ...{ attention, menu, badge, stock, data },
  };
}
