import { useEffect, useState } from 'react';
import type { FillOutcome } from '../../../lib/domain/fill/fill.ts';
import type { E164 } from '../../../lib/domain/phone.ts';
import { usePage } from '../parts/page-context.ts';

/** From the range reserved for fiction. */
export const PRETEND_PHONE: E164 = '+12025550143';
export const PRETEND_CODE = '482913';
/** Long enough that the user sees it wait. */
const PRETEND_SMS_MS = 1_500;

export interface PracticeRun {
  /** In this order. */
  stage: 'offer' | 'number' | 'waiting' | 'code' | 'done';
  /** Why the last value is not in the form. */
  problem: { value: 'number' | 'code'; outcome: FillOutcome } | null;
  rent(): void;
  sendCode(): void;
  accept(): void;
}

export function usePractice(): PracticeRun {
  const { practice } = usePage();
  const [stage, setStage] = useState<PracticeRun['stage']>('offer');
  const [problem, setProblem] = useState<PracticeRun['problem']>(null);

  useEffect(() => {
    if (stage !== 'waiting') return;
    const timer = setTimeout(() => setStage('code'), PRETEND_SMS_MS);
    return () => clearTimeout(timer);
  }, [stage]);

  useEffect(() => {
    if (stage !== 'code') return;
    void practice.fillCode(PRETEND_CODE).then((outcome) => setProblem(problemOf('code', outcome)));
  }, [stage, practice]);

  return {
    stage,
    problem,
    rent() {
      setStage('number');
      void practice.fillNumber(PRETEND_PHONE).then((outcome) => setProblem(problemOf('number', outcome)));
    },
    sendCode: () => setStage('waiting'),
    accept: () => setStage('done'),
  };
}

function problemOf(value: 'number' | 'code', outcome: FillOutcome): PracticeRun['problem'] {
  return outcome === 'filled' ? null : { value, outcome };
}
