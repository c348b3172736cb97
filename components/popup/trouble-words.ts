import type { Text } from '../../lib/i18n/text.ts';
import type { Trouble } from '../../lib/state/app-state.ts';
import { errorWords, type NextStep } from '../shared/words/error-words.ts';
import { fillWords } from '../shared/words/fill-words.ts';

interface TroubleWords {
  title: string;
  detail: string | null;
  next: NextStep;
}

/** What went wrong after a shortcut or a menu entry, when no view was open to say so. */
export function troubleWords(text: Text, { what }: Trouble): TroubleWords {
  const { t, money } = text;
  switch (what.kind) {
    case 'error': {
      const words = errorWords(text, what.code, { service: what.about?.service });
      return what.about?.rental === undefined
        ? words
        : { ...words, title: t('notify.cancelFailed.title', { service: what.about.service }) };
    }
    case 'fill': {
      return {
        title: t(`popup.trouble.${what.value}`),
        detail: fillWords(text, what.outcome, what.value).text,
        next: 'none',
      };
    }
    case 'nothing_to_fill':
      return what.value === 'number'
        ? { title: t('popup.trouble.noNumber'), detail: t('popup.trouble.noNumberHint'), next: 'none' }
        : { title: t('popup.trouble.noCode'), detail: t('popup.trouble.noCodeHint'), next: 'none' };
    case 'no_service':
      return {
        title: t('popup.trouble.noService'),
        detail: t('popup.trouble.noServiceHint'),
        next: 'pick_another',
      };
    case 'second_number':
      return {
        title: t('popup.trouble.secondNumber', { service: what.service }),
        detail: t('popup.trouble.secondNumberHint'),
        next: 'none',
      };
    case 'charged_more':
      return {
        title: t('popup.trouble.chargedMore', { service: what.service }),
        detail: t('popup.trouble.chargedMoreHint', {
          agreed: money(what.agreedMinor),
          paid: money(what.paidMinor),
        }),
        next: 'none',
      };
    case 'put_away':
      return {
        title: t('popup.trouble.putAway'),
        detail: t('popup.trouble.putAwayHint', { account: what.account ?? t('options.account.unnamed') }),
        next: 'none',
      };
    default:
      return what satisfies never;
  }
}
