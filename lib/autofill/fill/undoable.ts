import type { FillValue } from '../../domain/fill/field-memory.ts';
import type { PageOrder } from '../../messaging/page-protocol.ts';
import { staysTrue } from '../dom/timing.ts';
import type { FilledFields } from '../input/keeps-value.ts';
import type { Filling } from './outcome.ts';

export type ValueOrder = Extract<PageOrder, { order: 'fill_number' | 'fill_code' }>;

export interface UndoableFill extends FilledFields {
  page: Document;
  value: FillValue;
  key: string;
  text: string;
  /** Puts back what was there before. Resolves false if the page keeps the value. */
  undo(): Promise<boolean>;
}

interface UndoParts {
  page: Document;
  inTurn<T>(run: () => Promise<T>): Promise<T>;
  /** Called before the value goes, so that the user's removal is not taken for the page's. */
  onUndo(): void;
}

/** Null if nothing was typed. */
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
