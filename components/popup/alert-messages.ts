import type { Text } from '../../lib/i18n/text.ts';
import type { PendingAlert } from '../../lib/state/app-state.ts';
import { errorMessage, type NextStep } from '../shared/messages/error-messages.ts';
import { fillMessage } from '../shared/messages/fill-messages.ts';

interface AlertMessage {
  title: string;
  detail: string | null;
  next: NextStep;
}

export function alertMessage(text: Text, { what }: PendingAlert): AlertMessage {
  const { t, money } = text;
  switch (what.kind) {
    case 'error': {
      const words = errorMessage(text, what.code, { service: what.about?.service });
      return what.about?.rental === undefined
        ? words
        : { ...words, title: t('notify.cancelFailed.title', { service: what.about.service }) };
    }
    case 'fill': {
      return {
        title: t(`popup.alert.${what.value}`),
        detail: fillMessage(text, what.outcome, what.value).text,
        next: 'none',
      };
    }
    case 'nothing_to_fill':
      return what.value === 'number'
        ? { title: t('popup.alert.noNumber'), detail: t('popup.alert.noNumberHint'), next: 'none' }
        : { title: t('popup.alert.noCode'), detail: t('popup.alert.noCodeHint'), next: 'none' };
    case 'no_service':
      return {
        title: t('popup.alert.noService'),
        detail: t('popup.alert.noServiceHint'),
        next: 'pick_another',
      };
    case 'second_number':
      return {
        title: t('popup.alert.secondNumber', { service: what.service }),
        detail: t('popup.alert.secondNumberHint'),
        next: 'none',
      };
    case 'charged_more':
      return {
        title: t('popup.alert.chargedMore', { service: what.service }),
        detail: t('popup.alert.chargedMoreHint', {
          agreed: money(what.agreedMinor),
          paid: money(what.paidMinor),
        }),
        next: 'none',
      };
    case 'put_away':
      return {
        title: t('popup.alert.putAway'),
        detail: t('popup.alert.putAwayHint', { account: what.account ?? t('options.account.unnamed') }),
        next: 'none',
      };
    default:
      return what satisfies never;
  }
}
