import type { PageAnswer } from '../messaging/page-protocol.ts';
import { markOf } from './field-mark.ts';
import { isTextField } from './type-text.ts';

/** Describes the field that the user points at, so that it is known again whatever it looks like. */
export function learnField(page: Document, focused: Element | null): PageAnswer {
  if (!isTextField(focused)) return { outcome: 'no_field' };
  return {
    outcome: 'filled',
    recipe: { field: markOf(page, focused), taught: true, format: null, strategy: null },
  };
}
