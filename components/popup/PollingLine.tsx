import type { AppErrorCode } from '../../lib/domain/errors.ts';
import { useSnapshot } from '../../lib/mirror/hooks.ts';
import { ErrorNote } from '../shared/ErrorNote.tsx';
import { errorWords } from '../shared/error-words.ts';
import { NextStepButton } from '../shared/NextStepButton.tsx';
import { Note } from '../shared/Note.tsx';
import { useNow } from '../shared/use-now.ts';

/** Why codes are late. Seconds run, but only the reason is read out. */
export function PollingLine() {
  const polling = useSnapshot((snapshot) => snapshot.polling);
  const refused = useSnapshot(({ account }) => account.status === 'refused');
  if (refused) return <ErrorNote code="unauthorized" />;
  if (polling === null) return null;
  const { next } = errorWords(polling.error);
  return (
    <Note
      tone="warning"
      testId="polling"
      title={
        <>
          {reason(polling.error)}, <NextCheck retryAt={polling.retryAt} />
        </>
      }
      action={<NextStepButton next={next} />}
    />
  );
}

function NextCheck({ retryAt }: { retryAt: number }) {
  const seconds = Math.max(0, Math.ceil((retryAt - useNow()) / 1000));
  return (
    <span role="timer" aria-live="off">
      {seconds > 0 ? `next check in ${seconds} s` : 'checking now'}
    </span>
  );
}

function reason(code: AppErrorCode): string {
  return code === 'rate_limited' ? 'Slowing down' : errorWords(code).title;
}
