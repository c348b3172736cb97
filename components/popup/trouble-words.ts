import type { Text } from '../../lib/i18n/text.ts';
import type { Trouble } from '../../lib/messaging/snapshot.ts';
import { errorWords, type NextStep } from '../shared/error-words.ts';
import { fillWords } from '../shared/fill-words.ts';

interface TroubleWords {
  title: string;
  detail: string | null;
  next: NextStep;
}

/** What went wrong after a shortcut or a menu entry, when no view was open to say so. */
export function troubleWords(text: Text, { what }: Trouble): TroubleWords {
  switch (what.kind) {
    case 'error':
      return errorWords(text, what.code);
    case 'fill': {
      const title = what.value === 'number' ? 'The number was not filled' : 'The code was not filled';
      return { title, detail: fillWords(text, what.outcome, what.value).text, next: 'none' };
    }
    case 'nothing_to_fill':
      return what.value === 'number'
        ? { title: 'No number to fill', detail: 'Rent one first, then fill it.', next: 'none' }
        : { title: 'No code to fill yet', detail: 'It shows here as soon as it arrives.', next: 'none' };
    case 'no_service':
      return {
        title: 'No service matches this site',
        detail: 'Choose one from the list.',
        next: 'pick_another',
      };
    default:
      return what satisfies never;
  }
}
