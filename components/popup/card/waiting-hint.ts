import { type FillState, hasNumber, isInForm } from '../../../lib/domain/fill/fill.ts';

type WaitingHint =
  | { key: 'popup.hintAsking' | 'popup.hintFilled'; site: string }
  | { key: 'popup.hintFill' | 'popup.hintCopy' | 'popup.codeStillYours' };

/** What to do until the code arrives. Null if a failed fill already says it. */
export function waitingHint(fill: FillState, canFill: boolean): WaitingHint | null {
  const site = fill.site ? new URL(fill.site.origin).hostname : null;
  if (fill.codeFieldSeen && !fill.displaced && site) return { key: 'popup.hintAsking', site };
  if (isInForm(fill) && site) return { key: 'popup.hintFilled', site };
  if (fill.number && !hasNumber(fill)) return null;
  return { key: canFill ? 'popup.hintFill' : 'popup.hintCopy' };
}
