import { useAppState } from '../../lib/mirror/hooks.ts';
import { NextStepButton } from '../shared/controls/NextStepButton.tsx';
import { Note } from '../shared/controls/Note.tsx';
import { useCommand } from '../shared/use-command.ts';
import { useText } from '../shared/use-text.ts';
import { alertMessage } from './alert-messages.ts';

/** More would push the content off the screen. Dismissing one shows the next. */
const MAX_SHOWN = 3;

/** `quiet` while the view below already offers the fix. */
export function AlertBanner({ quiet }: { quiet: boolean }) {
  const first = useAppState((snapshot) => snapshot.alert);
  const later = useAppState((snapshot) => snapshot.laterAlerts);
  const dismiss = useCommand('alert.dismiss');
  const text = useText();
  if (first === null) return null;
  return [first, ...later].slice(0, MAX_SHOWN).map((alert) => {
    const { title, detail, next } = alertMessage(text, alert);
    return (
      <Note
        key={JSON.stringify(alert.what)}
        tone="warning"
        testId="alert"
        title={title}
        detail={detail}
        action={quiet ? null : <NextStepButton next={next} />}
        onDismiss={() => void dismiss.run({ at: alert.at })}
      />
    );
  });
}
