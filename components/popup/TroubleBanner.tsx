import { useSnapshot } from '../../lib/mirror/hooks.ts';
import { NextStepButton } from '../shared/NextStepButton.tsx';
import { Note } from '../shared/Note.tsx';
import { useCommand } from '../shared/use-command.ts';
import { useText } from '../shared/use-text.ts';
import { troubleWords } from './trouble-words.ts';

/** `quiet` while the view below already asks for what would help. */
export function TroubleBanner({ quiet }: { quiet: boolean }) {
  const trouble = useSnapshot((snapshot) => snapshot.trouble);
  const dismiss = useCommand('trouble.dismiss');
  const text = useText();
  if (trouble === null) return null;
  const { title, detail, next } = troubleWords(text, trouble);
  return (
    <Note
      tone="warning"
      testId="trouble"
      title={title}
      detail={detail}
      action={quiet ? null : <NextStepButton next={next} />}
      onDismiss={() => void dismiss.run({})}
    />
  );
}
