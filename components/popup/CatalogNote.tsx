import type { AppErrorCode } from '../../lib/domain/errors.ts';
import { useAppState } from '../../lib/mirror/hooks.ts';
import { NextStepButton } from '../shared/controls/NextStepButton.tsx';
import { Note } from '../shared/controls/Note.tsx';
import { errorMessage } from '../shared/messages/error-messages.ts';
import { useCommand } from '../shared/use-command.ts';
import { useText } from '../shared/use-text.ts';

/** Why the list may be out of date. `said`: the error a failed purchase already shows below. */
export function CatalogNote({ said }: { said: AppErrorCode | null }) {
  const code = useAppState((snapshot) => snapshot.catalogError);
  const hasServices = useAppState((snapshot) => snapshot.services.length > 0);
  const text = useText();
  const refresh = useCommand('catalog.refresh');
  if (code === null || code === said) return null;
  const { title, detail, next } = errorMessage(text, code);
  return (
    <Note
      tone="warning"
      testId="error"
      title={title}
      detail={hasServices ? text.t('popup.mayBeOld') : detail}
      action={
        <NextStepButton
          next={next === 'none' ? 'retry' : next}
          onRetry={refresh.pending ? undefined : () => void refresh.run({})}
        />
      }
    />
  );
}
