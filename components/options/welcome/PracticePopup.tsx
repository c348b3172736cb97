import { formatPhone } from '../../../lib/domain/phone.ts';
import { CopyButton } from '../../shared/controls/CopyButton.tsx';
import { Logo } from '../../shared/controls/Logo.tsx';
import { fillMessage } from '../../shared/messages/fill-messages.ts';
import { useText } from '../../shared/use-text.ts';
import { PRETEND_CODE, PRETEND_PHONE, type PracticeRun } from './use-practice.ts';

export function PracticePopup({ practice }: { practice: PracticeRun }) {
  const text = useText();
  const { t } = text;
  const { stage, problem } = practice;
  const hasCode = stage === 'code' || stage === 'done';
  return (
    <section className="practice-popup" aria-label={t('welcome.practice.popup')}>
      <p className="page-brand practice-brand">
        <Logo />
        OhmyOTP
        <span className="badge">{t('welcome.practice.pretend')}</span>
      </p>
      {stage === 'offer' ? (
        <>
          <p className="muted">{t('welcome.practice.offer')}</p>
          <button
            type="button"
            className="button primary wide"
            data-testid="practice-rent"
            onClick={practice.rent}
          >
            {t('welcome.practice.rent')}
          </button>
        </>
      ) : (
        <>
          <p className="practice-number">
            <span className="tabular" dir="ltr">
              {formatPhone(PRETEND_PHONE)}
            </span>
            <CopyButton text={PRETEND_PHONE} what="number" testId="copy-number" />
          </p>
          <div role="status" className="practice-status">
            {hasCode ? (
              <p className="practice-code tabular" dir="ltr" data-testid="practice-code">
                {PRETEND_CODE}
              </p>
            ) : null}
            <p className="muted">
              {problem
                ? fillMessage(text, problem.outcome, problem.value).text
                : t(`welcome.practice.stages.${stage}`)}
            </p>
          </div>
        </>
      )}
    </section>
  );
}
