import type { PageAnswer, PageOrder } from '../messaging/page-protocol.ts';
import { fillCode } from './fill-code.ts';
import { fillNumber } from './fill-number.ts';
import type { Filling } from './outcome.ts';
import type { PageReader } from './reader.ts';
import { type Standing, stays } from './stays.ts';
import { isTextField } from './type-text.ts';

type ValueOrder = Extract<PageOrder, { order: 'fill_number' | 'fill_code' }>;

export interface WatchedFill {
  fill(order: ValueOrder): Promise<PageAnswer>;
  /** How the last fill went, once the page has had its time to take it back. */
  end(): Promise<PageAnswer>;
  stop(): void;
}

/** Fills, and goes on to see that the page keeps it: a number that it removes is filled once more, where that can help. */
export function createWatchedFill(
  page: Document,
  reader: PageReader,
  inTurn: <T>(run: () => Promise<T>) => Promise<T>,
): WatchedFill {
  let watching = new AbortController();
  let ending: Promise<PageAnswer> = Promise.resolve({ outcome: 'filled' });

  function fillOnce(order: ValueOrder): Promise<Filling> {
    const isRightPage = () => page.location.origin === order.origin;
    const how = { page, at: order.at, recipe: order.recipe, isRightPage };
    return order.order === 'fill_number'
      ? fillNumber(reader, order.phone, how)
      : fillCode(reader, order.code, how);
  }

  async function watch(order: ValueOrder, first: Filling, end: AbortSignal): Promise<PageAnswer> {
    const remains = ({ standing }: Filling) => standing !== null && stays(page, standing, end);
    if (first.standing === null || (await remains(first))) return first.answer;
    // Many pages send a code as soon as it is whole, and empty its field when it was wrong: not to be sent twice.
    if (order.order === 'fill_code' || isElsewhere(first.standing)) return { outcome: 'taken_back' };
    const again = await inTurn(async () => (end.aborted ? first : fillOnce(order)));
    return (await remains(again)) ? again.answer : { outcome: 'taken_back' };
  }

  /** The user types into another field, and is not to be disturbed. */
  function isElsewhere({ fields }: Standing): boolean {
    const focused = reader.focused();
    return isTextField(focused) && !fields().includes(focused);
  }

  return {
    async fill(order) {
      // The next fill may move things by itself.
      watching.abort();
      const end = new AbortController();
      watching = end;
      const filling = await fillOnce(order);
      ending = watch(order, filling, end.signal).finally(() => end.abort());
      return filling.answer;
    },
    end: () => ending,
    stop: () => watching.abort(),
  };
}
