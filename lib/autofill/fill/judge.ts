import type { FillValue } from '../../domain/fill/field-memory.ts';
import type { FocusSession } from '../input/focus.ts';
import { opens } from '../input/open-field.ts';
import { inSight } from '../sight/in-sight.ts';
import { sendsAside, sendsElsewhere } from './destination.ts';
import type { FillOrder } from './outcome.ts';
import type { Judge } from './page-fields.ts';

/** A value goes only where its user sees it. An automatic one goes only where it would follow by itself. */
export function judgeOf(value: FillValue, { isAsked, site }: FillOrder, focus: FocusSession): Judge {
  const isSecondChoice: Judge['isSecondChoice'] = (fields) =>
    fields.some((field) => sendsElsewhere(field, site) || (!isAsked && sendsAside(field)));
  return {
    isSecondChoice,
    doubt: async (fields, isClicked) => {
      if (!isAsked && isSecondChoice(fields)) return 'sends_elsewhere';
      if (!isClicked && !(await inSight(fields, value))) return 'unseen';
      return (await opens(() => fields[0], focus)) ? null : 'rejected';
    },
  };
}
