import { takesCodes } from '../domain/fill/fill.ts';
import { isLive } from '../domain/rental/rental-events.ts';
import type { AppState } from '../state/app-state.ts';
import { openReplacements } from '../state/replacement-edits.ts';
import { fillOf } from '../state/selectors.ts';
import type { Context } from './context/context.ts';
import { type KnownMessages, messagesInState, newsSince } from './message-news.ts';
import type { BackgroundParts, Events } from './parts.ts';
import type { Views } from './surface/views.ts';

/** What follows from what: the one place where parts react to each other. */
export function connectReactions(
  context: Context,
  parts: BackgroundParts,
  views: Views,
  events: Events,
): void {
  const { attention, fills, poller } = parts;
  const onMessages = createMessageReaction(context, parts, views);

  events.stateChanged.on((state) => {
    onMessages(state);
    views.show(state);
    void parts.badge(state);
    void parts.menu.show(state);
    if (openReplacements(state).length > 0) void parts.replacements.advance();
    parts.autoCancel.armTimer();
    void parts.catalog.followMoney();
    followPages(state);
  });

  events.connected.on(async () => {
    const { catalog, deliveries, reconcile } = parts;
    await Promise.all([catalog.refresh(), reconcile({ wide: true }), deliveries.seed()]);
    poller.pollSoon();
  });

  events.numberBought.on(async (key) => {
    await fills.fillRented(key);
    // A purchase that was found late may already have its code.
    await fills.deliver(key);
  });

  events.numbersAdopted.on(poller.pollSoon);

  // If the connection broke, the browser may have sent the request twice. The lists show what else was bought.
  events.purchaseEnded.on(async (bought) => {
    if (bought) poller.serverAnswered();
    poller.pollSoon();
    await Promise.all([bought ? null : parts.catalog.refresh(), parts.reconcile({ afresh: true })]);
  });

  events.cancelFailed.on(attention.cancelFailed);
  events.cancelled.on(attention.clearCancelFailed);
  events.pollTick.on(attention.warn);

  events.stockBack.on(async (service) => {
    if (!views.isOpen()) await context.store.update((state) => ({ ...state, unread: true }));
    await attention.stockBack(service);
  });

  /** Page loads are watched only while a code is expected. */
  function followPages(state: AppState): void {
    const isAwaited = state.rentals.some((rental) => isLive(rental) && takesCodes(fillOf(state, rental.key)));
    context.ports.tabs.onLoaded(isAwaited ? (tabId) => void pageLoaded(tabId) : null);
  }

  async function pageLoaded(tabId: number): Promise<void> {
    if (await fills.navigated(tabId)) poller.pollSoon();
  }
}

/** The one place that notices new messages, whether from a poll, a detail or a list. */
function createMessageReaction({ store }: Context, { attention, fills }: BackgroundParts, views: Views) {
  /** Null until the state is loaded: what it holds then is not news. */
  let known: KnownMessages | null = null;

  async function announce(key: string): Promise<void> {
    if (views.isOpen()) await store.update((state) => ({ ...state, unread: false }));
    await fills.deliver(key);
    await attention.codeCame(key);
  }

  return (state: AppState): void => {
    const before = known;
    known = messagesInState(state);
    if (before === null) return;
    const { arrived, completed } = newsSince(before, known);
    for (const key of arrived) void announce(key);
    for (const key of completed) void fills.deliver(key);
  };
}
