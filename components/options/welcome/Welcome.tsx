import { useEffect, useRef, useState } from 'react';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { Logo } from '../../shared/controls/Logo.tsx';
import { useText } from '../../shared/use-text.ts';
import { usePage } from '../parts/page-context.ts';
import { ConnectStep } from './ConnectStep.tsx';
import { PracticeStep } from './PracticeStep.tsx';
import { ReadyStep } from './ReadyStep.tsx';

/** What needs nothing comes first. */
const STEPS = ['practice', 'connect', 'ready'] as const;
const TITLES = {
  practice: 'welcome.title',
  connect: 'options.account.connectTitle',
  ready: 'welcome.ready.title',
} as const;

export function Welcome() {
  const { t } = useText();
  const { actions } = usePage();
  const step = useStep();
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = useRef(step.name);
  const isLast = step.name === 'ready';

  // Moves the focus so that a screen reader announces the new step.
  useEffect(() => {
    if (opened.current === step.name) return;
    opened.current = step.name;
    heading.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [step.name]);

  return (
    <div className="welcome" data-step={step.name}>
      <header className="welcome-head">
        <p className="page-brand">
          <Logo />
          OhmyOTP
        </p>
      </header>
      <main className="welcome-main">
        <p className="muted">
          {t('welcome.step', { at: STEPS.indexOf(step.name) + 1, count: STEPS.length })}
        </p>
        <h1 ref={heading} tabIndex={-1} data-focus-home className="welcome-title">
          {t(TITLES[step.name])}
        </h1>
        {step.name === 'practice' ? <PracticeStep onDone={step.next} /> : null}
        {step.name === 'connect' ? <ConnectStep onDone={step.next} /> : null}
        {isLast ? <ReadyStep onDone={actions.closePage} /> : null}
      </main>
    </div>
  );
}

/** A key may come from this page or from the popup: with one, there is nothing to connect. */
function useStep() {
  const isConnected = useAppState(({ account }) => account.status === 'connected');
  const [at, setAt] = useState<number>(0);
  const chosen = STEPS[at] ?? 'ready';
  const name = chosen === 'connect' && isConnected ? 'ready' : chosen;
  return { name, next: () => setAt(STEPS.indexOf(name) + 1) };
}
