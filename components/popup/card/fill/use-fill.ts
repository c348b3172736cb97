import { useEffect, useEffectEvent, useState } from 'react';
import type { AppError } from '../../../../lib/domain/errors.ts';
import {
  type FillOutcome,
  type FillState,
  foundNoField,
  hasNumber,
  isInForm,
  type PageRef,
  reaches,
} from '../../../../lib/domain/fill/fill.ts';
import { useAppState } from '../../../../lib/mirror/hooks.ts';
import { fillOf } from '../../../../lib/state/selectors.ts';
import type { FillValue } from '../../../shared/messages/fill-messages.ts';
import { useCommand } from '../../../shared/use-command.ts';
import { useView, type View } from '../../../shared/view-context.ts';
import { useLeaveAfterFill } from './use-close-after-fill.ts';

export interface Filled {
  value: FillValue;
  outcome: FillOutcome;
}

export interface Fill {
  pending: FillValue | null;
  error: AppError | null;
  /** The last fill on the page in front: the one clicked here, or else an earlier one. */
  last: Filled | null;
  /** `code`: one the user picked from a message, if it is not the newest. */
  run(value: FillValue, site: PageRef, code?: string): void;
}

export function useFill(key: string, code: string | null): Fill {
  const fill = useAppState((state) => fillOf(state, key));
  const view = useView();
  const number = useCommand('fill.number');
  const codeFill = useCommand('fill.code');
  const [clicked, setClicked] = useState<FillValue | null>(null);
  const command = clicked === 'number' ? number : codeFill;
  const leave = useEffectEvent(useLeaveAfterFill());
  useEffect(() => {
    if (command.value === 'filled') leave();
  }, [command.value]);

  return {
    pending: command.pending ? clicked : null,
    error: command.error,
    last:
      clicked && command.value
        ? { value: clicked, outcome: inTheEnd(command.value, fill[clicked]) }
        : toldBefore(fill, code, view),
    run: (value, site, picked) => {
      setClicked(value);
      if (value === 'number') void number.run({ key, site });
      else void codeFill.run(picked === undefined ? { key, site } : { key, site, code: picked });
    },
  };
}

const LATE = new Set<FillOutcome>(['reverted', 'marked_wrong', 'undone']);

/** The page may revert the value or mark it as wrong, or the user take it out, long after the click was answered. */
function inTheEnd(answer: FillOutcome, now: FillOutcome | null | undefined): FillOutcome {
  return answer === 'filled' && now && LATE.has(now) ? now : answer;
}

function toldBefore(fill: FillState, code: string | null, view: View): Filled | null {
  if (code === null)
    return fill.number && !hasNumber(fill) && isInFront(fill.site?.tabId, view)
      ? { value: 'number', outcome: fill.number }
      : null;
  // The page is being watched; the code is filled in when a field for it appears.
  if (foundNoField(fill.code) && isInForm(fill)) return null;
  // An older code that was filled in says nothing about this one.
  if (fill.code === null || (fill.code === 'filled' && fill.filledCode !== code)) return null;
  if (fill.code === 'filled' && (fill.displaced || hasLeft(fill, view))) return null;
  return isInFront(fill.codeTab ?? fill.site?.tabId, view) ? { value: 'code', outcome: fill.code } : null;
}

function isInFront(tabId: number | undefined, { site, siteHidden }: View): boolean {
  return site === null ? siteHidden : tabId === site.tabId;
}

/** The tab with the number has moved on to another site. */
function hasLeft({ site: was }: FillState, { site: now }: View): boolean {
  return was !== null && now !== null && was.tabId === now.tabId && !reaches(was, now.origin);
}
