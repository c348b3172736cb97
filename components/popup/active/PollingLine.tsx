import type { AppErrorCode } from '../../../lib/domain/errors.ts';
import { ownEntry } from '../../../lib/domain/own-entry.ts';
import type { Text } from '../../../lib/i18n/text.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { NextStepButton } from '../../shared/controls/NextStepButton.tsx';
import { Note } from '../../shared/controls/Note.tsx';
import { errorMessage } from '../../shared/messages/error-messages.ts';
import { useNow } from '../../shared/use-now.ts';
import { useText } from '../../shared/use-text.ts';

/** Why codes are late. Only the reason is announced, not the running seconds. */
export function PollingLine() {
  const polling = useAppState((snapshot) => snapshot.polling);
  const text = useText();
  const refused = useAppState(({ account }) => account.status === 'refused');
  if (refused) return <ErrorNote code="unauthorized" />;
  if (polling === null) return null;
  const { next } = errorMessage(text, polling.error);
  return (
    <Note
      tone="warning"
      testId="polling"
      title={
        <>
          {reason(text, polling.error)} · <NextCheck retryAt={polling.retryAt} />
        </>
      }
      action={<NextStepButton next={next} />}
    />
  );
}

/** The same for one number whose requests fail while others work. */
export function FailingLine({ rentalKey }: { rentalKey: string }) {
  const failing = useAppState((snapshot) => ownEntry(snapshot.failing, rentalKey));
  const { t } = useText();
  if (failing === undefined) return null;
  return (
    <Note
      tone="warning"
      testId="failing"
      title={
        <>
          {t('popup.numberFailing')} · <NextCheck retryAt={failing.retryAt} />
        </>
      }
    />
  );
}

function NextCheck({ retryAt }: { retryAt: number }) {
  const { t } = useText();
  const seconds = Math.max(0, Math.ceil((retryAt - useNow()) / 1000));
  return (
    <span role="timer" aria-live="off">
      {seconds > 0 ? t('popup.nextCheck', { seconds }) : t('popup.checkingNow')}
    </span>
  );
}

function reason(text: Text, code: AppErrorCode): string {
  return code === 'rate_limited' ? text.t('popup.slowingDown') : errorMessage(text, code).title;
}
