import type { AppErrorCode } from '../../../lib/domain/errors.ts';
import { type About, errorMessage, needsOther } from '../messages/error-messages.ts';
import { useText } from '../use-text.ts';
import { NextStepButton } from './NextStepButton.tsx';
import { Note } from './Note.tsx';

interface Props {
  code: AppErrorCode;
  about?: About;
  /** Only where repeating is safe. */
  onRetry?: (() => void) | undefined;
  /** Given if a retry spends money. */
  order?: string;
  /** Beside what failed: its step is the one to take, unless that is the same again. */
  leads?: boolean;
}

/** An error message with its next step, shown beside what was clicked. */
export function ErrorNote({ code, about, onRetry, order, leads = false }: Props) {
  const { title, detail, next } = errorMessage(useText(), code, about);
  return (
    <Note
      tone="danger"
      testId="error"
      title={title}
      detail={detail}
      action={
        <NextStepButton next={next} onRetry={onRetry} order={order} primary={leads && needsOther(next)} />
      }
    />
  );
}
