import { useEffect, useEffectEvent, useRef } from 'react';
import { type FillState, isInForm } from '../../../../lib/domain/fill/fill.ts';
import { useAppState } from '../../../../lib/mirror/hooks.ts';
import { fillOf } from '../../../../lib/state/selectors.ts';
import { useView } from '../../../shared/view-context.ts';

/** Gives the page below its room back, if the user wants that after a fill. The note at the field says what is in. */
export function useLeaveAfterFill(): () => void {
  const { actions } = useView();
  const isOn = useAppState(({ settings }) => settings.closeAfterFill);
  return () => {
    if (isOn) actions.closeView?.();
  };
}

/** For what goes into the page in front without a click: the number after its rent, and the code. */
export function useCloseAfterFill(key: string): void {
  const { site } = useView();
  const leave = useLeaveAfterFill();
  const fill = useAppState((state) => fillOf(state, key));
  const before = useRef(fill);
  const see = useEffectEvent((now: FillState) => {
    const { tabId } = inNow(before.current, now) ?? {};
    before.current = now;
    if (tabId !== undefined && tabId === site?.tabId) leave();
  });
  useEffect(() => see(fill), [fill]);
}

/** Where something is now that was not before. */
function inNow(before: FillState, now: FillState): { tabId: number | undefined } | null {
  if (now.code === 'filled' && (before.code !== 'filled' || before.filledCode !== now.filledCode))
    return { tabId: now.codeTab };
  return isInForm(now) && !isInForm(before) ? { tabId: now.site?.tabId } : null;
}
