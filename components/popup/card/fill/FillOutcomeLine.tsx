import { Check, LoaderCircle } from 'lucide-react';
import { foundNoField, takesCodes } from '../../../../lib/domain/fill/fill.ts';
import type { LiveRental } from '../../../../lib/domain/rental/rental.ts';
import { latestCode } from '../../../../lib/domain/sms/messages.ts';
import { useAppState } from '../../../../lib/mirror/hooks.ts';
import { fillOf } from '../../../../lib/state/selectors.ts';
import { type FillValue, fillMessage } from '../../../shared/messages/fill-messages.ts';
import { useText } from '../../../shared/use-text.ts';
import type { Filled } from './use-fill.ts';

interface FillOutcomeLineProps {
  last: Filled | null;
  rental: LiveRental;
  underway: FillValue | null;
}

/** How the last fill went. With a code that goes into the page by itself the line is there from the start. */
export function FillOutcomeLine({ last, rental, underway }: FillOutcomeLineProps) {
  const words = useText();
  const { t } = words;
  const follows = useAppState((state) => {
    const fill = fillOf(state, rental.key);
    return takesCodes(fill) && foundNoField(fill.code) && latestCode(rental.messages) !== null;
  });
  if (last === null) {
    if (underway === 'code')
      return (
        <p className="fill-outcome" data-state="underway">
          <LoaderCircle size="0.875rem" aria-hidden="true" />
          <span>{t('popup.filling')}</span>
        </p>
      );
    return follows ? (
      <p className="fill-outcome" data-state="underway">
        <span>{t('popup.codeFollows')}</span>
      </p>
    ) : null;
  }
  const { text } = fillMessage(words, last.outcome, last.value);
  // The hint above already says that the number is filled in.
  if (last.outcome === 'filled' && last.value === 'number' && rental.messages.length === 0) return null;
  const ok = last.outcome === 'filled';
  return (
    <p className="fill-outcome" role="status" data-testid="fill-outcome" data-ok={ok}>
      {ok ? <Check size="0.875rem" aria-hidden="true" /> : null}
      <span>{text}</span>
    </p>
  );
}
