import { useId } from 'react';
import { CostlyButton } from '../../shared/controls/CostlyButton.tsx';
import { useText } from '../../shared/use-text.ts';
import { ignoreRepeat, takeFocus } from './careful-keys.ts';

interface CancelQuestionProps {
  question: string;
  yes: string;
  yesTestId: string;
  onYes(): void;
  onNo(): void;
}

/** The focus is on the answer that loses nothing. */
export function CancelQuestion({ question, yes, yesTestId, onYes, onNo }: CancelQuestionProps) {
  const { t } = useText();
  const id = useId();
  return (
    <>
      <span id={id} className="cancel-question">
        {question}
      </span>
      <button
        type="button"
        key="keep"
        ref={takeFocus}
        className="button small"
        data-testid="cancel-keep"
        aria-describedby={id}
        onKeyDown={ignoreRepeat}
        onClick={onNo}
      >
        {t('popup.keep')}
      </button>
      <CostlyButton
        key="confirm"
        order={question}
        className="button small danger"
        testId={yesTestId}
        describedBy={id}
        onPress={onYes}
      >
        {yes}
      </CostlyButton>
    </>
  );
}
