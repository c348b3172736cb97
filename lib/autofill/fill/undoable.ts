import type { FillValue } from '../../domain/fill/field-memory.ts';
import type { PageOrder } from '../../messaging/page-protocol.ts';
import { staysTrue } from '../dom/timing.ts';
import type { FilledFields } from '../input/keeps-value.ts';
import type { Filling } from './outcome.ts';

export type ValueOrder = Extract<PageOrder, { order: 'fill_number' | 'fill_code' }>;

/** What was filled in last, as long as it can be undone. */
export interface UndoableFill extends FilledFields {
  page: Document;
  value: FillValue;
  /** Of the rental. */
  key: string;
  /** As it came. */
  text: string;
  /** Puts back what was there before. Resolves false where the page keeps the value all the same. */
  undo(): Promise<boolean>;
}

interface UndoParts {
  page: Document;
  inTurn<T>(run: () => Promise<T>): Promise<T>;
  /** Before the value goes: the user takes it out, not the page. */
  onUndo(): void;
}

/** Null where nothing was typed. */
export function undoableOf(
  order: ValueOrder,
  { standing, takeOut }: Filling,
  { page, inTurn, onUndo }: UndoParts,
): UndoableFill | null {
  if (standing === null || takeOut === null) return null;
  const what =
    order.order === 'fill_number'
      ? ({ value: 'number', text: order.phone } as const)
      : ({ value: 'code', text: order.code } as const);
  return {
    ...standing,
    ...what,
    page,
    key: order.about.key,
    undo() {
      onUndo();
      return inTurn(async () => {
        await takeOut();
        return staysTrue(() => !standing.holds());
      });
    },
  };
}
