import type { FillValue } from '../../domain/fill/field-memory.ts';
import { type PageRef, wentIn } from '../../domain/fill/fill.ts';
import type { FillAbout } from '../../messaging/page-protocol.ts';
import type { AppState } from '../../state/app-state.ts';
import { fillOf, rentalOf } from '../../state/selectors.ts';
import { withFill } from '../../state/state-edits.ts';
import { type Context, raise } from '../context/context.ts';
import type { PageOrders } from './page-orders.ts';
import type { TabQueue } from './tab-queue.ts';

type LostOutcome = 'reverted' | 'marked_wrong';

/** Values that were filled in but did not stay: the page or the user removed them. */
export function createGoneValues(context: Context, orders: PageOrders, inTurn: TabQueue) {
  const { store } = context;

  /**
   * A value that the page removes or marks as wrong within seconds was never filled. Users who asked for the fill were told
   * it worked, so they are told this too.
   */
  function reverted(
    { key, asked }: FillAbout,
    value: FillValue,
    page: PageRef,
    outcome: LostOutcome,
  ): Promise<void> {
    return inTurn(page.tabId, async () => {
      if (!(await isGone(key, value, page, outcome))) return;
      if (asked && !context.viewOpen()) await raise(context, { kind: 'fill', value, outcome });
    });
  }

  /** The site wants another format. The next fill there tries the others first. */
  async function refused(key: string, format: string, page: PageRef): Promise<void> {
    const { site, number } = fillOf(store.state, key);
    if (site?.tabId === page.tabId && wentIn({ site, number })) await orders.refused(page, format);
  }

  /** The user removed what was filled automatically: it was not meant for that field. */
  async function undone(key: string, value: FillValue, page: PageRef): Promise<void> {
    await inTurn(page.tabId, () => isGone(key, value, page, 'undone'));
  }

  /** Notes that a value is no longer in the page. False if it was not known to be there. */
  async function isGone(
    key: string,
    value: FillValue,
    page: PageRef,
    outcome: LostOutcome | 'undone',
  ): Promise<boolean> {
    const isThere = (state: AppState) => {
      const fill = fillOf(state, key);
      const tabId = value === 'number' ? fill.site?.tabId : fill.codeTab;
      return rentalOf(state, key) !== undefined && tabId === page.tabId && fill[value] === 'filled';
    };
    if (!isThere(store.state)) return false;
    await orders.gone(page, value);
    await store.update((state) => (isThere(state) ? withFill(state, key, { [value]: outcome }) : state));
    return true;
  }

  return { reverted, refused, undone };
}
