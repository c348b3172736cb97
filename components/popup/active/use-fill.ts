import { useState } from 'react';
import type { AppError } from '../../../lib/domain/errors.ts';
import {
  type FillOutcome,
  type FillState,
  foundNoField,
  hasNumber,
  isInForm,
  type PageRef,
  reaches,
} from '../../../lib/domain/fill/fill.ts';
import { ownEntry } from '../../../lib/domain/own-entry.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import type { FillValue } from '../../shared/messages/fill-messages.ts';
import { useCommand } from '../../shared/use-command.ts';
import { useView, type View } from '../../shared/view-context.ts';

export interface Filled {
  value: FillValue;
  outcome: FillOutcome;
}

export interface Fill {
  pending: FillValue | null;
  error: AppError | null;
  /** How the last fill of the page in front went: the one clicked here, else one that was made before. */
  last: Filled | null;
  /** `code`: another than the newest, picked from a message. */
  run(value: FillValue, site: PageRef, code?: string): void;
}

/** Filling a rental's number and code by hand. */
export function useFill(key: string, code: string | null): Fill {
  const fill = useAppState(({ fills }) => ownEntry(fills, key) ?? null);
  const view = useView();
  const number = useCommand('fill.number');
  const codeFill = useCommand('fill.code');
  const [clicked, setClicked] = useState<FillValue | null>(null);
  const command = clicked === 'number' ? number : codeFill;

  return {
    pending: command.pending ? clicked : null,
    error: command.error,
    last:
      clicked && command.value
        ? { value: clicked, outcome: inTheEnd(command.value, fill?.[clicked]) }
        : toldBefore(fill, code, view),
    run: (value, site, picked) => {
      setClicked(value);
      if (value === 'number') void number.run({ key, site });
      else void codeFill.run(picked === undefined ? { key, site } : { key, site, code: picked });
    },
  };
}

/** A page may take back what it took, when the click has long had its answer. */
function inTheEnd(answer: FillOutcome, now: FillOutcome | null | undefined): FillOutcome {
  return answer === 'filled' && now === 'reverted' ? now : answer;
}

/** What earlier fills say about the value that is on screen and the page that is in front. */
function toldBefore(fill: FillState | null, code: string | null, view: View): Filled | null {
  if (fill === null) return null;
  if (code === null)
    return fill.number && !hasNumber(fill) && isInFront(fill.site?.tabId, view)
      ? { value: 'number', outcome: fill.number }
      : null;
  // The page is watched: the code is typed in when its field appears.
  if (foundNoField(fill.code) && isInForm(fill)) return null;
  // An older code that was filled says nothing about this one.
  if (fill.code === null || (fill.code === 'filled' && fill.filledCode !== code)) return null;
  if (fill.code === 'filled' && hasLeft(fill, view)) return null;
  return isInFront(fill.codeTab ?? fill.site?.tabId, view) ? { value: 'code', outcome: fill.code } : null;
}

function isInFront(tabId: number | undefined, { site, siteHidden }: View): boolean {
  return site === null ? siteHidden : tabId === site.tabId;
}

/** The tab that had the number shows another site by now. */
function hasLeft({ site: was }: FillState, { site: now }: View): boolean {
  return was !== null && now !== null && was.tabId === now.tabId && !reaches(was, now.origin);
}
