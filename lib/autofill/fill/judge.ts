import type { FillValue } from '../../domain/fill/field-memory.ts';
import { inSight } from '../sight/in-sight.ts';
import { sendsAside, sendsElsewhere } from './destination.ts';
import type { FillOrder } from './outcome.ts';
import type { Judge } from './page-fields.ts';

/** A value goes where its user sees it. What comes by itself goes only where it would follow by itself. */
export function judgeOf(value: FillValue, { isAsked, site }: FillOrder): Judge {
  const isSecondChoice: Judge['isSecondChoice'] = (fields) =>
    fields.some((field) => sendsElsewhere(field, site) || (!isAsked && sendsAside(field)));
  return {
    isSecondChoice,
    doubt: async (fields, isClicked) => {
      if (!isAsked && isSecondChoice(fields)) return 'sends_elsewhere';
      return isClicked || (await inSight(fields, value)) ? null : 'unseen';
    },
  };
}
