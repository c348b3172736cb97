import type { PageAnswer } from '../../messaging/page-protocol.ts';
import { isOfOrigin } from '../dom/origin.ts';
import { type FilledFields, keepsValue } from '../input/keeps-value.ts';
import { isTextField } from '../input/type-text.ts';
import type { PageScanner } from '../scan/page-scanner.ts';
import { fillCode } from './fill-code.ts';
import { fillNumber } from './fill-number.ts';
import { learnRefusal } from './learn-refusal.ts';
import type { Filling } from './outcome.ts';
import { type UndoableFill, undoableOf, type ValueOrder } from './undoable.ts';

export interface WatchedFill {
  fill(order: ValueOrder): Promise<PageAnswer>;
  /** Null where the last fill typed nothing. */
  undoable(): UndoableFill | null;
  stop(): void;
}

/**
 * Fills, and goes on to see that the page keeps it: a number that it removes is filled once more, where that can help, and
 * what is gone in the end is told.
 */
export function createWatchedFill(
  page: Document,
  scanner: PageScanner,
  inTurn: <T>(run: () => Promise<T>) => Promise<T>,
  onReverted: (order: ValueOrder) => void,
  onRefused: (order: ValueOrder, format: string) => void,
): WatchedFill {
  let watching = new AbortController();
  let learning = new AbortController();
  let undoable: UndoableFill | null = null;

  function fillOnce(order: ValueOrder): Promise<Filling> {
    const isRightPage = () => isOfOrigin(page, order.origin);
    const { at, site, memory, about } = order;
    const how = { page, at, site, isAsked: about.asked, memory, isRightPage };
    return order.order === 'fill_number'
      ? fillNumber(scanner, order.phone, how)
      : fillCode(scanner, order.code, how);
  }

  /** Resolves false where the page has taken it back. */
  async function remains(order: ValueOrder, first: Filling, end: AbortSignal): Promise<boolean> {
    const { standing } = first;
    if (standing === null || (await keepsValue(page, standing, end))) return true;
    // Many pages send a code as soon as it is whole, and empty its field when it was wrong: not to be sent twice.
    if (order.order === 'fill_code' || isElsewhere(standing)) return false;
    const again = await inTurn(async () => (end.aborted ? first : fillOnce(asBefore(order, first))));
    return again.standing !== null && keepsValue(page, again.standing, end);
  }

  /** What the page has a part of, it wrote back late: it hears of all of it at once now. */
  function asBefore(order: ValueOrder, { answer, standing }: Filling): ValueOrder {
    const isPart = standing?.fields().some(({ value }) => value !== '');
    return answer.memory && isPart ? { ...order, memory: { ...answer.memory, strategy: 'paste' } } : order;
  }

  /** The user types into another field, and is not to be disturbed. */
  function isElsewhere({ fields }: FilledFields): boolean {
    const focused = scanner.focused();
    return isTextField(focused) && !fields().includes(focused);
  }

  return {
    async fill(order) {
      // The next fill may move things by itself.
      watching.abort();
      learning.abort();
      learning = new AbortController();
      const end = new AbortController();
      watching = end;
      const filling = await fillOnce(order);
      const { refusal } = filling;
      if (refusal) learnRefusal(page, refusal, learning.signal, (format) => onRefused(order, format));
      const onUndo = () => {
        learning.abort();
        undoable = null;
        end.abort();
      };
      undoable = undoableOf(order, filling, { page, inTurn, onUndo });
      void remains(order, filling, end.signal)
        .catch(() => false)
        .then((remained) => remained || onReverted(order))
        .finally(() => end.abort());
      return filling.answer;
    },
    undoable: () => undoable,
    stop: () => {
      watching.abort();
      learning.abort();
    },
  };
}
