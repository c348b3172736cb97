import { useText } from '../../shared/use-text.ts';
import { PracticePopup } from './PracticePopup.tsx';
import { PracticeSite } from './PracticeSite.tsx';
import { usePractice } from './use-practice.ts';

/** Tries the extension on a demo form. Nothing is rented and nothing leaves this page. */
export function PracticeStep({ onDone }: { onDone: () => void }) {
  const { t } = useText();
  const practice = usePractice();
  return (
    <>
      <p>{t('welcome.about')}</p>
      <div>
        <h2 className="welcome-title-small">{t('welcome.practice.title')}</h2>
        <p className="muted">{t('welcome.practice.lead')}</p>
      </div>
      <div className="practice">
        <PracticePopup practice={practice} />
        <PracticeSite practice={practice} />
      </div>
      {practice.stage === 'done' ? (
        <section className="card welcome-card" aria-label={t('welcome.practice.after')}>
          <p role="status" className="welcome-title-small">
            {t('welcome.practice.after')}
          </p>
          <p className="muted">{t('welcome.practice.afterDetail')}</p>
        </section>
      ) : null}
      <div className="row">
        <button
          type="button"
          className={practice.stage === 'done' ? 'button primary' : 'button'}
          data-testid="welcome-next"
          onClick={onDone}
        >
          {t(practice.stage === 'done' ? 'welcome.next' : 'welcome.practice.without')}
        </button>
      </div>
    </>
  );
}
