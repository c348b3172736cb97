import { AppError } from '../../domain/errors.ts';
import { type FillOutcome, mayComeYet, type PageRef, takesCodes } from '../../domain/fill/fill.ts';
import { mayFillOn } from '../../domain/sms/code-bound.ts';
import { codeToFill } from '../../domain/sms/code-to-fill.ts';
import { latestCode } from '../../domain/sms/messages.ts';
import type { FillAbout, FillPlace } from '../../messaging/page-protocol.ts';
import { fillOf } from '../../state/selectors.ts';
import { withFill } from '../../state/state-edits.ts';
import type { Context } from '../context/context.ts';
import type { CodeFieldOrders } from './code-field-watch.ts';
import type { PageOrders } from './page-orders.ts';
import { boughtRental } from './rental-of-site.ts';
import type { TabQueue } from './tab-queue.ts';
import type { UndoNote } from './undo-note.ts';

interface Steps {
  orders: PageOrders;
  inTurn: TabQueue;
  watchCodeField: CodeFieldOrders;
  undoNote: UndoNote;
}

export type CodeDelivery = ReturnType<typeof createCodeDelivery>;

/** Fills codes: anywhere when the user asks, and automatically only where the number went. */
export function createCodeDelivery({ store }: Context, { orders, inTurn, watchCodeField, undoNote }: Steps) {
  /** Fills the newest code, or the one the user picked. */
  function fillCode(key: string, site: PageRef, at: FillPlace, picked?: string): Promise<FillOutcome> {
    return inTurn(site.tabId, () => orderCode({ key, asked: true }, site, at, picked));
  }

  /** Fills a code automatically, once, and only where the number went. */
  async function deliver(key: string): Promise<void> {
    const { site } = fillOf(store.state, key);
    if (!site) return;
    await inTurn(site.tabId, async () => {
      const rental = boughtRental(store.state, key);
      const fill = fillOf(store.state, key);
      // The user took it out of the page, so the next one is theirs to place too.
      if (fill.code === 'undone') return;
      const wanted = rental ? codeToFill(rental.messages) : null;
      // The rest of the message may bind the code to another site.
      if (!takesCodes(fill) || wanted === null || wanted.isPart || wanted.code === fill.filledCode) return;
      const outcome = await orderCode({ key, asked: false }, site, 'best_field');
      if (mayComeYet(outcome)) await watchCodeField(key);
      if (outcome === 'filled') await undoNote.offer(site);
    });
  }

  async function orderCode(
    about: FillAbout,
    site: PageRef,
    at: FillPlace,
    picked?: string,
  ): Promise<FillOutcome> {
    const messages = boughtRental(store.state, about.key)?.messages ?? [];
    const wanted = codeToFill(messages, picked);
    if (wanted === null && picked !== undefined) throw new AppError('not_found');
    if (wanted === null) return 'no_field';
    const { code, hosts } = wanted;
    const outcome = mayFillOn(hosts, new URL(site.origin).hostname)
      ? await orders.fill(site, { order: 'fill_code', code }, at, about)
      : 'bound_to_other_site';
    // If the user picked an older code, they passed over the newest. If the page reverted one, it may already have sent
    // it. Neither is filled again automatically.
    const isPast = outcome === 'filled' || outcome === 'reverted';
    const filled = isPast ? { filledCode: latestCode(messages) } : {};
    await store.update((state) =>
      withFill({ ...state, unread: state.unread && outcome !== 'filled' }, about.key, {
        code: outcome,
        codeTab: site.tabId,
        ...filled,
      }),
    );
    return outcome;
  }

  return { fillCode, deliver };
}
