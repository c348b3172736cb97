import { useEffect, useRef, useState } from 'react';
import { Logo } from '../../shared/controls/Logo.tsx';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';
import { goTo } from '../frame/use-route.ts';
import { ConnectStep } from './ConnectStep.tsx';
import { PracticeStep } from './PracticeStep.tsx';
import { ReadyStep } from './ReadyStep.tsx';

const STEPS = ['connect', 'ready', 'practice'] as const;

export function Welcome() {
  const { t } = useText();
  const { client } = useView();
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const step = STEPS[at] ?? 'connect';

  // Moves the focus so that a screen reader announces the new step.
  useEffect(() => {
    if (at === 0) return;
    heading.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [at]);

  function leaveWelcome(): void {
    void client.send('settings.save', { welcomed: true }).catch(() => undefined);
    goTo('account');
  }

  const next = () => setAt(at + 1);
  return (
    <div className="welcome" data-step={step}>
      <header className="welcome-head">
        <p className="page-brand">
          <Logo />
          OhmyOTP
        </p>
        <button type="button" className="quiet" data-testid="welcome-skip" onClick={leaveWelcome}>
          {t('welcome.skip')}
        </button>
      </header>
      <main className="welcome-main">
        <p className="muted">{t('welcome.step', { at: at + 1, count: STEPS.length })}</p>
        <h1 ref={heading} tabIndex={-1} data-focus-home className="welcome-title">
          {t(`welcome.${step}.title`)}
        </h1>
        {step === 'connect' ? <ConnectStep onDone={next} /> : null}
        {step === 'ready' ? <ReadyStep onDone={next} /> : null}
        {step === 'practice' ? <PracticeStep onDone={leaveWelcome} /> : null}
      </main>
    </div>
  );
}
