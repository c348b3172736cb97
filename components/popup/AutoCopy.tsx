import { latestCode } from '../../lib/domain/sms/messages.ts';
import { useAppState } from '../../lib/mirror/hooks.ts';
import { useCopy } from '../shared/use-copy.ts';
import { useText } from '../shared/use-text.ts';
import { useView } from '../shared/view-context.ts';
import { useNewMessage } from './use-new-message.ts';

/** Copies a code that arrives while this view is in front, if its user wants that, and says so. */
export function AutoCopy() {
  const { t } = useText();
  const { isInFront } = useView();
  const isOn = useAppState(({ settings }) => settings.copyCode);
  const { copied, copy } = useCopy('code');

  useNewMessage(({ messages }) => {
    // A message without a code leaves what an earlier one brought.
    const code = messages.at(-1)?.code ? latestCode(messages) : null;
    if (isOn && code !== null && isInFront()) copy(code);
  });

  return (
    <p className="toast" role="status" data-testid="auto-copied">
      {copied ? t('popup.codeCopied') : null}
    </p>
  );
}
