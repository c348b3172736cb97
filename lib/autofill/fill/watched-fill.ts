import { phoneParts } from '../../domain/phone.ts';
import type { PageAnswer } from '../../messaging/page-protocol.ts';
import { isOfOrigin } from '../dom/origin.ts';
import { withoutMask } from '../dom/text-of.ts';
import { plainCode } from '../formats/code-format.ts';
import { type FilledFields, keepsValue } from '../input/keeps-value.ts';
import { isTextField } from '../input/type-text.ts';
import type { PageScanner } from '../scan/page-scanner.ts';
import { fillCode } from './fill-code.ts';
import { fillNumber } from './fill-number.ts';
import { learnRefusal } from './learn-refusal.ts';
import type { Filling } from './outcome.ts';
import { type UndoableFill, undoableOf, type ValueOrder } from './undoable.ts';

/** Fewer digits are the page's own, such as a calling code. */
const FEWEST_DIGITS = 5;

export interface WatchedFill {
  fill(order: ValueOrder): Promise<PageAnswer>;
  /** Null if the last fill typed nothing. */
  undoable(): UndoableFill | null;
  stop(): void;
}

/**
 * Fills and then watches whether the page keeps the value. A number that the page removes is filled once more if that
 * can help. A value that is finally gone is reported.
 */
export function createWatchedFill(
  page: Document,
  scanner: PageScanner,
  inTurn: <T>(run: () => Promise<T>) => Promise<T>,
  onLost: (order: ValueOrder, outcome: 'reverted' | 'marked_wrong') => void,
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

  /** Resolves false if the page has removed it. */
  async function remains(order: ValueOrder, first: Filling, end: AbortSignal): Promise<boolean> {
    const { standing } = first;
    const onMarked = () => onLost(order, 'marked_wrong');
    if (standing === null || (await keepsValue(page, standing, end, onMarked))) return true;
    if (!mayComeAgain(order, standing) || isElsewhere(standing)) return false;
    const again = await inTurn(async () => (end.aborted ? first : fillOnce(asBefore(order, first))));
    return again.standing !== null && keepsValue(page, again.standing, end, onMarked);
  }

  /**
   * A script that the page loaded late may have removed a number. Many pages send a code as soon as it is complete, and empty
   * the field if it was wrong. It must not be sent twice. A field that holds part of the value got a late answer.
   */
  function mayComeAgain(order: ValueOrder, { fields }: FilledFields): boolean {
    const left = withoutMask(
      fields()
        .map(({ value }) => value)
        .join(''),
    );
    if (order.order === 'fill_code') return left !== '' && plainCode(order.code).startsWith(left);
    return (
      left.length < FEWEST_DIGITS ||
      [order.phone, phoneParts(order.phone).national].some((all) => withoutMask(all).startsWith(left))
    );
  }

  /** The page wrote back only part of it, late. Now it gets the whole text at once. */
  function asBefore(order: ValueOrder, { answer, standing }: Filling): ValueOrder {
    const isPart = standing?.fields().some(({ value }) => value !== '');
    return answer.memory && isPart ? { ...order, memory: { ...answer.memory, strategy: 'paste' } } : order;
  }

  /** The user is typing into another field, and must not be disturbed. */
  function isElsewhere({ fields }: FilledFields): boolean {
    const focused = scanner.focused();
    return isTextField(focused) && !fields().includes(focused);
  }

  return {
    async fill(order) {
      // The next fill may move things itself.
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
        .then((remained) => remained || onLost(order, 'reverted'))
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
