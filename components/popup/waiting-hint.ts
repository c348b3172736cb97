import { type FillState, hasNumber } from '../../lib/domain/fill.ts';

/** What is happening while no code is there, and what to do next. Null where a failed fill says it better. */
export function waitingHint(fill: FillState | null, canFill: boolean): string | null {
  const host = fill?.site ? new URL(fill.site.origin).hostname : null;
  if (fill?.codeFieldSeen && host)
    return `${host} is asking for the code. It is typed in as soon as it arrives.`;
  if (fill && hasNumber(fill)) {
    return `Number filled on ${host ?? 'the page'}. Send the form; the code is typed in when it arrives.`;
  }
  if (fill?.number) return null;
  return canFill
    ? 'Fill the number into the form, or copy it, and have the site send its text.'
    : 'Copy the number to where you need it, and have the site send its text.';
}
