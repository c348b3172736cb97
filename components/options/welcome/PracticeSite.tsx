import { Check, Lock } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useText } from '../../shared/use-text.ts';
import { CodeBoxes } from './CodeBoxes.tsx';
import { PRETEND_CODE, PRETEND_PHONE, type PracticeRun } from './use-practice.ts';

/** A made-up sign-up form that accepts the demo number, then the demo code. */
export function PracticeSite({ practice }: { practice: PracticeRun }) {
  const { t } = useText();
  const id = useId();
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const { stage } = practice;
  const hasNumber = phone.replace(/\D/g, '').endsWith(PRETEND_PHONE.slice(2));

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (stage === 'number' && hasNumber) practice.sendCode();
  }

  function takeCode(next: string): void {
    setCode(next);
    if (next === PRETEND_CODE) practice.accept();
  }

  return (
    <section className="practice-site" aria-label={t('welcome.practice.site')}>
      <p className="practice-address">
        <Lock size="0.75rem" aria-hidden="true" />
        <span dir="ltr">practice.example</span>
      </p>
      <form className="practice-form" onSubmit={submit}>
        <h3>{t('welcome.practice.signUp')}</h3>
        {stage === 'done' ? (
          <p className="welcome-done" data-testid="practice-done">
            <Check size="1rem" aria-hidden="true" />
            {t('welcome.practice.in')}
          </p>
        ) : stage === 'waiting' || stage === 'code' ? (
          <CodeBoxes value={code} length={PRETEND_CODE.length} onChange={takeCode} />
        ) : (
          <>
            <label className="label" htmlFor={`${id}-phone`}>
              {t('welcome.practice.phone')}
            </label>
            <input
              id={`${id}-phone`}
              className="text-input"
              name="phone"
              type="tel"
              autoComplete="tel"
              dir="ltr"
              value={phone}
              data-testid="practice-phone"
              onChange={(event) => setPhone(event.target.value)}
            />
            <button
              type="submit"
              className="button"
              data-testid="practice-send"
              disabled={stage !== 'number' || !hasNumber}
            >
              {t('welcome.practice.send')}
            </button>
          </>
        )}
      </form>
    </section>
  );
}
