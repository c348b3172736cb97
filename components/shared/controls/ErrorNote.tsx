import type { AppErrorCode } from '../../../lib/domain/errors.ts';
import { type About, errorMessage } from '../messages/error-messages.ts';
import { useText } from '../use-text.ts';
import { NextStepButton } from './NextStepButton.tsx';
import { Note } from './Note.tsx';

interface Props {
  code: AppErrorCode;
  about?: About;
  /** Does again what went wrong, where doing it again is safe. */
  onRetry?: (() => void) | undefined;
  /** What is ordered by doing it again, where it spends. */
  order?: string;
}

/** What went wrong in plain words, with its next step, beside what was clicked. */
export function ErrorNote({ code, about, onRetry, order }: Props) {
  const { title, detail, next } = errorMessage(useText(), code, about);
  return (
    <Note
      tone="danger"
      testId="error"
      title={title}
      detail={detail}
      action={<NextStepButton next={next} onRetry={onRetry} order={order} />}
    />
  );
}
