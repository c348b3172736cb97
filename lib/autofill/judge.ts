import type { FillValue } from '../domain/recipe.ts';
import { sendsElsewhere } from './destination.ts';
import { inSight } from './in-sight.ts';
import type { FillOrder } from './outcome.ts';
import type { Judge } from './page-fields.ts';

/** A value goes where its user sees it. What comes by itself goes only where the site itself gets it. */
export function judgeOf(value: FillValue, { isAsked, site }: FillOrder): Judge {
  const isSecondChoice: Judge['isSecondChoice'] = (fields) =>
    fields.some((field) => sendsElsewhere(field, site));
  return {
    isSecondChoice,
    doubt: async (fields) => {
      if (!isAsked && isSecondChoice(fields)) return 'sends_elsewhere';
      return (await inSight(fields, value)) ? null : 'unseen';
    },
  };
}
