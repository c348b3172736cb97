import { wantsAutoCancel } from '../../../lib/domain/rental/auto-cancel.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { Note } from '../../shared/controls/Note.tsx';
import { useCommand } from '../../shared/use-command.ts';
import { useText } from '../../shared/use-text.ts';

/** Asked once, beside the first number that expired without a code. */
export function CancelInTime() {
  const { t } = useText();
  const isOpen = useAppState(
    ({ autoCancelQuestion, settings }) =>
      autoCancelQuestion === 'open' && !wantsAutoCancel(settings.autoCancel),
  );
  const answer = useCommand('auto_cancel.answer');
  if (!isOpen) return null;
  const choice = (yes: boolean) => (
    <button
      type="button"
      className="button small"
      data-testid={yes ? 'cancel-in-time-yes' : 'cancel-in-time-no'}
      aria-busy={answer.pending || undefined}
      onClick={() => answer.pending || void answer.run({ yes })}
    >
      {yes ? t('popup.cancelInTimeYes') : t('popup.cancelInTimeNo')}
    </button>
  );
  return (
    <>
      <Note
        tone="plain"
        testId="cancel-in-time"
        title={t('popup.cancelInTime')}
        detail={t('popup.cancelInTimeHint')}
        action={
          <span className="note-choice">
            {choice(true)}
            {choice(false)}
          </span>
        }
      />
      {answer.error ? <ErrorNote code={answer.error.code} /> : null}
    </>
  );
}
