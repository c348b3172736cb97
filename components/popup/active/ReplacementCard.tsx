import { X } from 'lucide-react';
import type { Replacement } from '../../../lib/domain/rental/replacement.ts';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { Note } from '../../shared/controls/Note.tsx';
import { useCommand } from '../../shared/use-command.ts';
import { useText } from '../../shared/use-text.ts';

export function ReplacementCard({ replacement }: { replacement: Replacement }) {
  const { t, money } = useText();
  const dismiss = useCommand('rental.dismiss_replacement');
  const drop = () => void dismiss.run({ key: replacement.from });
  const { service, step } = replacement;
  if (step === 'code_came') {
    return (
      <Note
        tone="plain"
        testId="replacing"
        title={t('popup.codeCameAfterAll', { service })}
        detail={t('popup.codeCameAfterAllHint')}
        onDismiss={drop}
      />
    );
  }
  if (step === 'failed') {
    return (
      <section className="replacing" data-testid="replacing" data-step={step}>
        <p>
          <strong>{t('popup.anotherFailed', { service })}</strong>
        </p>
        <ErrorNote code={replacement.error ?? 'timeout'} about={{ service }} />
        <button
          type="button"
          className="icon-button"
          aria-label={t('popup.dismiss')}
          data-testid="dismiss"
          onClick={drop}
        >
          <X size="1rem" aria-hidden="true" />
        </button>
      </section>
    );
  }
  return (
    <section className="replacing" data-testid="replacing" data-step={step} role="status">
      <p>
        <strong>{t('popup.replacing', { service })}</strong>
      </p>
      <ol className="steps">
        <li data-done={step === 'renting'} aria-current={step === 'cancelling' ? 'step' : undefined}>
          {t('popup.stepCancel')}
        </li>
        <li aria-current={step === 'renting' ? 'step' : undefined}>
          {t('popup.stepRent', { price: money(replacement.shownPriceMinor) })}
        </li>
      </ol>
    </section>
  );
}
