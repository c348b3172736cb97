import type { Notice } from '../../domain/notices/notice.ts';
import { isBought } from '../../domain/rental/rental-events.ts';
import { latestCode } from '../../domain/sms/messages.ts';
import type { AppState } from '../../state/app-state.ts';
import { fillOf, rentalOf } from '../../state/state-edits.ts';
import type { NoticeText, Ports } from '../context/ports.ts';

/** The words of a notification, in the user's language. Null where what it is about is gone. */
export function createNoticeText({ text }: Pick<Ports, 'text'>) {
  return async (state: AppState, notice: Notice): Promise<NoticeText | null> => {
    const { t } = await text(state.settings.language);
    if (notice.kind === 'stock') {
      const { service } = notice;
      return { title: t('notify.stock.title', { service }), message: t('notify.stock.detail'), buttons: [] };
    }
    const rental = rentalOf(state, notice.key);
    if (!rental) return null;
    const { service } = rental;
    if (notice.kind !== 'code') {
      const title = t(`notify.${notice.kind}.title`, { service });
      const isPursued = notice.kind === 'cancelFailed' && rental.state === 'cancelling';
      const message = t(isPursued ? 'notify.cancelFailed.pursued' : `notify.${notice.kind}.detail`);
      return { title, message, buttons: [] };
    }
    const code = isBought(rental) ? latestCode(rental.messages) : null;
    const { site, filledCode } = fillOf(state, notice.key);
    const shown = code !== null && !state.settings.hideCode;
    const title = shown
      ? t('notify.code.shown', { service, code })
      : t(code === null ? 'notify.code.message' : 'notify.code.hidden', { service });
    if (!site) return { title, message: t('notify.code.open'), buttons: [] };
    const filled = code !== null && filledCode === code;
    return {
      title,
      message: t(filled ? 'notify.code.filled' : 'notify.code.goAndFill'),
      buttons: [t('notify.code.goToPage'), t('notify.code.show')],
    };
  };
}
