import { watchFormSent } from '../dom/form-sent.ts';
import { pause } from '../dom/timing.ts';
import type { FormatRefusal } from './outcome.ts';

const LOOK_EVERY_MS = 500;
/** The longest a server may take to answer. */
const LOOKS = 30;

/** Reports the format of a number that the page calls wrong after the user sent the form. Once, until `end`. */
export function learnRefusal(
  page: Document,
  { format, isSaid }: FormatRefusal,
  end: AbortSignal,
  onRefused: (format: string) => void,
): void {
  const told = new AbortController();
  const over = AbortSignal.any([end, told.signal]);
  const learn = async () => {
    if (!(await isSaidSoon(isSaid, over))) return;
    told.abort();
    onRefused(format);
  };
  watchFormSent(page, over, () => void learn());
}

async function isSaidSoon(isSaid: () => boolean, end: AbortSignal): Promise<boolean> {
  for (let look = 0; look < LOOKS && !end.aborted; look++) {
    if (isSaid()) return true;
    await pause(LOOK_EVERY_MS);
  }
  return false;
}
