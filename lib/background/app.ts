import type { ServerRental } from '../api/types.ts';
import { takesCodes } from '../domain/fill/fill.ts';
import { isBought, isLive } from '../domain/rental/rental-events.ts';
import type { Message } from '../domain/sms/message.ts';
import { hasNewer, latestCode, mergeMessages } from '../domain/sms/messages.ts';
import type { Commands } from '../messaging/server.ts';
import { withoutCorrection } from '../state/correction-edits.ts';
import { withNote } from '../state/note-edits.ts';
import { withAutoCancelAnswer, withSettings } from '../state/settings-edits.ts';
import type { Snapshot } from '../state/snapshot.ts';
import { fillOf, withResent } from '../state/state-edits.ts';
import { withTroubleDismissed } from '../state/trouble-edits.ts';
import { openJobs } from '../state/try-another-edits.ts';
import { createRepository } from '../storage/repository.ts';
import { createAccounts } from './account/account.ts';
import { createCalls } from './account/calls.ts';
import { createCatalog } from './account/catalog.ts';
import { createDeliveries } from './account/deliveries.ts';
import { createNewerGuard } from './account/newer-guard.ts';
import { createReuse } from './account/reuse.ts';
import { answered, type Context, serverNow } from './context/context.ts';
import { createGate } from './context/gate.ts';
import { createHeldAlarm } from './context/held-alarm.ts';
import type { Ports } from './context/ports.ts';
import { createServerClock } from './context/server-clock.ts';
import { createDocuments } from './filling/documents.ts';
import { createFieldButton } from './filling/field-button.ts';
import { createFills } from './filling/fills.ts';
import { createOffer } from './filling/offer.ts';
import { createPageActions } from './filling/page-actions.ts';
import { createPageOrders } from './filling/page-orders.ts';
import { createRecipeBook } from './filling/recipes.ts';
import { createPoller } from './polling/poller.ts';
import { createAutoCancel } from './rentals/auto-cancel.ts';
import { createCancels } from './rentals/cancels.ts';
import { createCodeLook } from './rentals/code-look.ts';
import { createLookout } from './rentals/lookout.ts';
import { createPurchases } from './rentals/purchases.ts';
import { createReconcile } from './rentals/reconcile.ts';
import { createRentals } from './rentals/rentals.ts';
import { createTryAnother } from './rentals/try-another.ts';
import { isUnlisted } from './rentals/unlisted.ts';
import { createAttention } from './surface/attention.ts';
import { createBadge } from './surface/badge.ts';
import { createData } from './surface/data.ts';
import { createMenu } from './surface/menu.ts';
import { createStock } from './surface/stock.ts';
import { createViews } from './surface/views.ts';

export type App = ReturnType<typeof createApp>;

/** The application behind the browser's events. Building it does nothing; `start` takes up what was left. */
export function createApp(outside: Ports) {
  const calls = createCalls(outside.api);
  const documents = createDocuments(outside.tabs);
  const store = createRepository(outside.state, onChange);
  const serverClock = createServerClock(outside, store);
  const ports = { ...outside, api: serverClock.heard(calls.api), tabs: documents.tabs };
  const gate = createGate(store);
  const views = createViews(store);
  const alarm = createHeldAlarm(ports.alarm);
  const context: Context = { ports, alarm, store, viewOpen: views.isOpen };

  const catalog = createCatalog(context);
  const recipes = createRecipeBook(context);
  const offer = createOffer(context, catalog);
  const orders = createPageOrders(context, recipes);
  const fills = createFills(context, orders, documents);
  const button = createFieldButton(context, { fills, offer });
  const attention = createAttention(context, fills);
  const lookForCodes = createCodeLook(context);
  const cancels = createCancels(context, lookForCodes);
  const purchases = createPurchases(context, { onBought, onEnded: purchaseEnded });
  const rentals = createRentals(context, catalog, purchases);
  const reconcile = createReconcile(context, { purchases, serverClock, onBought });
  const lookout = createLookout(context, { reconcile, refreshBalance: catalog.refreshBalance });
  const deliveries = createDeliveries(context);
  const reuse = createReuse(context);
  const autoCancel = createAutoCancel(context, {
    cancels,
    onFailed: attention.cancelFailed,
    onDone: attention.cancelled,
  });
  const tryAnother = createTryAnother(context, { cancel: autoCancel.cancel, catalog, rentals });
  const poller = createPoller(context, {
    look: lookForCodes,
    reconcile,
    isUnlisted: (id) => isUnlisted(ports.api, id),
    onTick: attention.warn,
  });
  const accounts = createAccounts(context, calls, async () => {
    await Promise.all([catalog.refresh(), reconcile({ wide: true }), deliveries.seed()]);
    look();
  });
  const stock = createStock(context, onStockBack);
  const menu = createMenu(ports);
  const data = createData(context, calls, menu);
  const actions = createPageActions(context, { fills, offer, orders, rentals });

  const showBadge = createBadge(ports);

  /** The messages that each rental had when it was last looked at. Null before the state is loaded. */
  let messagesSeen: ReadonlyMap<string, readonly Message[]> | null = null;

  function onChange(state: Snapshot): void {
    announceNews(state);
    views.show(state);
    void showBadge(state);
    const awaited = state.rentals.some((rental) => isLive(rental) && takesCodes(fillOf(state, rental.key)));
    void menu.show(state);
    if (openJobs(state).length > 0) void tryAnother.advance();
    autoCancel.arm();
    void catalog.followMoney();
    ports.tabs.onLoaded(awaited ? (tabId) => void navigated(tabId) : null);
  }

  /** Wherever a message came from (poll, detail, a list), it is noticed here and nowhere else. */
  function announceNews(state: Snapshot): void {
    const before = messagesSeen;
    messagesSeen = new Map(state.rentals.filter(isBought).map(({ key, messages }) => [key, messages]));
    if (before === null) return;
    for (const [key, messages] of messagesSeen) {
      const seen = before.get(key) ?? [];
      if (hasNewer(seen, messages) || latestCode(messages) !== latestCode(seen)) void onMessage(key);
      else if (seen.some(({ isPart }) => isPart) && !messages.some(({ isPart }) => isPart))
        void fills.deliver(key);
    }
  }

  /** Something may be due: a fresh rent, a lost answer, a code field that came up. */
  function look(): void {
    void poller.runDue();
  }

  /** The alarm, or anything else that may have woken the worker. */
  async function wake(): Promise<void> {
    await matchKey();
    await Promise.all([
      poller.runDue(),
      autoCancel.run(),
      tryAnother.advance(),
      lookout.lookForLateCharges(),
      catalog.followMoney({ retry: true }),
    ]);
  }

  /** A browser may send a request twice whose connection broke: what else it bought is in the lists by now. */
  async function purchaseEnded(bought: boolean): Promise<void> {
    if (bought) poller.serverAnswered();
    look();
    await Promise.all([bought ? null : catalog.refresh(), reconcile({ afresh: true })]);
  }

  async function navigated(tabId: number): Promise<void> {
    if (await fills.navigated(tabId)) look();
  }

  async function onBought(key: string): Promise<void> {
    await fills.fillRented(key);
    // A purchase that was found late may have its code already.
    await fills.deliver(key);
  }

  async function onMessage(key: string): Promise<void> {
    if (views.isOpen()) await store.update((state) => ({ ...state, unread: false }));
    await fills.deliver(key);
    await attention.codeCame(key);
  }

  async function onStockBack(service: string): Promise<void> {
    if (!views.isOpen()) await store.update((state) => ({ ...state, unread: true }));
    await attention.stockBack(service);
  }

  async function start(): Promise<void> {
    const { state } = store;
    onChange(state);
    if (state.storage === 'newer') return;
    const buttonReady = button.sync();
    if (!(await matchKey())) await reconcile();
    await Promise.all([wake(), fills.resume(), stock.resume(), buttonReady]);
  }

  /** What belongs to a key whose state was lost is read from the server, also where its code is in already. */
  async function matchKey(): Promise<boolean> {
    const found = await accounts.matchKey();
    if (found) await reconcile({ wide: true });
    return found;
  }

  /** A view is there: it sees the state at once, and then what the server has made of it. */
  async function viewOpened(): Promise<void> {
    await store.update((state) => (state.unread ? { ...state, unread: false } : state));
    await attention.seen();
    await matchKey();
    await lookout.look();
    look();
    await deliveries.seed();
  }

  const done = () => null;
  const handlers: Commands['handlers'] = {
    'state.get': async () => store.state,
    'account.connect': ({ key, keep }) => accounts.connect(key, keep).then(done),
    'account.disconnect': () => accounts.disconnect().then(done).finally(look),
    'catalog.refresh': () => catalog.refresh().then(stock.noteServices).then(done),
    'rental.rent': (input) => rentals.rent(input).then(({ key }) => ({ key })),
    'rental.cancel': ({ key }) => autoCancel.cancel(key).then(done).finally(look),
    'rental.dismiss': ({ key }) => rentals.dismiss(key).then(done),
    'fill.number': ({ key, site }) => fills.fillNumber(key, site, 'best_field').finally(look),
    'fill.code': ({ key, site, code }) => fills.fillCode(key, site, 'best_field', code),
    'rental.rerent': (input) => rentals.rerent(input).then(({ key }) => ({ key })),
    'rental.try_another': ({ key, shownPriceMinor }) => tryAnother.start(key, shownPriceMinor).then(done),
    'rental.try_another_dismiss': ({ key }) => tryAnother.dismiss(key).then(done),
    'rental.resent': ({ key }) =>
      store
        .update((state) => withResent(state, key, serverNow(state, ports)))
        .then(done)
        .finally(look),
    'rental.refresh': ({ key }) => answered(context, rentals.refresh(key)).then(done),
    'reuse.check': ({ service }) => answered(context, reuse.check(service)),
    'history.page': async (query) => {
      const page = await answered(context, ports.api.history(query));
      return { ...page, entries: page.entries.map(withMergedMessages) };
    },
    'history.messages': async ({ id }) => {
      return withMergedMessages(await answered(context, ports.api.rental(id))).messages;
    },
    'transactions.get': () => answered(context, ports.api.balance()),
    'note.save': ({ id, text }) => store.update((state) => withNote(state, id, text)).then(done),
    'stock.watch': ({ service }) => stock.watch(service).then(done),
    'stock.unwatch': ({ service }) => stock.unwatch(service).then(done),
    'settings.save': (change) =>
      store
        .update((state) => withSettings(state, change))
        .then(done)
        .finally(look),
    'auto_cancel.answer': ({ yes }) => store.update((state) => withAutoCancelAnswer(state, yes)).then(done),
    'data.export': () => data.exported(),
    'data.delete': () => data.erase().then(done).finally(look),
    'trouble.dismiss': ({ at }) => store.update((state) => withTroubleDismissed(state, at)).then(done),
    'draft.save': async ({ inPrivate, ...draft }) => {
      await store.update((state) => ({ ...state, draft: inPrivate ? { ...draft, inPrivate } : draft }));
      return null;
    },
    'button.allow': ({ origin }) => button.allow(origin).then(done),
    'button.revoke': ({ pattern }) => button.revoke(pattern).then(done),
    'button.place': ({ position }) => button.place(position).then(done),
    'button.unhide': ({ site }) => button.unhide(site).then(done),
    'button.look': ({ value }, page) => button.look(page, value),
    'button.press': ({ value, key }, page) => button.press(page, value, key).finally(look),
    'button.numbers': (_, page) => button.numbers(page),
    'button.others': (_, page) => button.others(page).finally(look),
    'button.hide': (input, page) => button.hide(page, input.for).then(done),
    'correction.forget': ({ site }) => store.update((state) => withoutCorrection(state, site)).then(done),
    'recipe.forget': ({ host, value }) => recipes.forget(host, value).then(done),
    'page.code_field_seen': async ({ atOnce }, page) => {
      if (await fills.codeFieldSeen(page, atOnce === true)) look();
      return null;
    },
    'page.taken_back': ({ key, value, asked }, page) =>
      fills.takenBack({ key, asked }, value, page).then(done),
    'page.form_sent': async (_, page) => {
      if (await fills.formSent(page)) look();
      return null;
    },
  };

  return {
    handlers,
    admit: gate(createNewerGuard(context)),
    start: gate(start),
    noteServerTime: serverClock.tell,
    /** Alarm, or anything else that may have woken the worker. */
    wake: gate(wake),
    lookForStock: gate(stock.look),
    backOnline: gate(poller.backOnline),
    noticeClicked: gate(attention.clicked),
    showCode: gate(attention.showCode),
    /** A site was opened to the extension: the button shows there, and codes that had to wait may be filled now. */
    accessGranted: gate(() => Promise.all([button.sync(), fills.resume()])),
    accessLost: gate(button.sync),
    viewConnected: (view: Parameters<typeof views.add>[0]) => {
      const closed = views.add(view);
      void gate(viewOpened)();
      return closed;
    },
    fillHere: gate(actions.fill),
    rentFor: gate(actions.rentFor),
    rentHere: gate(actions.rentHere),
    teach: gate(actions.teach),
    /** The browser has no menu of ours yet, or an older version's. */
    installMenu: gate(() => menu.show(store.state, true)),
  };
}

/** What an entry of a list tells of its messages, as a rental that was followed here would hold them. */
function withMergedMessages<T extends ServerRental>(rental: T): T {
  return { ...rental, messages: mergeMessages([], rental.messages) };
}
