import { useAppState } from '../../lib/mirror/hooks.ts';
import { NextStepButton } from '../shared/controls/NextStepButton.tsx';
import { Note } from '../shared/controls/Note.tsx';
import { useCommand } from '../shared/use-command.ts';
import { useText } from '../shared/use-text.ts';
import { troubleWords } from './trouble-words.ts';

/** More would push what the user came for off the screen, and putting one away shows the next. */
const MOST_SHOWN = 3;

/** `quiet` while the view below already asks for what would help. */
export function TroubleBanner({ quiet }: { quiet: boolean }) {
  const first = useAppState((snapshot) => snapshot.trouble);
  const later = useAppState((snapshot) => snapshot.laterTroubles);
  const dismiss = useCommand('trouble.dismiss');
  const text = useText();
  if (first === null) return null;
  return [first, ...later].slice(0, MOST_SHOWN).map((trouble) => {
    const { title, detail, next } = troubleWords(text, trouble);
    return (
      <Note
        key={JSON.stringify(trouble.what)}
        tone="warning"
        testId="trouble"
        title={title}
        detail={detail}
        action={quiet ? null : <NextStepButton next={next} />}
        onDismiss={() => void dismiss.run({ at: trouble.at })}
      />
    );
  });
}
