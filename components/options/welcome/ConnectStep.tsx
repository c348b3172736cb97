import { MousePointerClick, Smartphone, TextCursorInput } from 'lucide-react';
import { KeyForm } from '../../shared/controls/KeyForm.tsx';
import { useText } from '../../shared/use-text.ts';

const LINES = [
  ['rent', Smartphone],
  ['fill', TextCursorInput],
  ['click', MousePointerClick],
] as const;

export function ConnectStep({ onDone }: { onDone: () => void }) {
  const { t } = useText();
  return (
    <>
      <ul className="welcome-lines">
        {LINES.map(([line, Icon]) => (
          <li key={line}>
            <Icon size="1.25rem" aria-hidden="true" />
            <span>{t(`welcome.connect.lines.${line}`)}</span>
          </li>
        ))}
      </ul>
      <section className="card welcome-card" aria-label={t('options.account.connectTitle')}>
        <KeyForm />
      </section>
      <button type="button" className="quiet" data-testid="welcome-later" onClick={onDone}>
        {t('welcome.connect.later')}
      </button>
    </>
  );
}
