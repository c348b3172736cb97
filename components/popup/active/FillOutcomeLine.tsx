import { Check } from 'lucide-react';
import type { LiveRental } from '../../../lib/domain/rental/rental.ts';
import { CopyButton } from '../../shared/controls/CopyButton.tsx';
import { fillMessage } from '../../shared/messages/fill-messages.ts';
import { useText } from '../../shared/use-text.ts';
import type { Filled } from './use-fill.ts';

export function FillOutcomeLine({ last, rental }: { last: Filled | null; rental: LiveRental }) {
  const words = useText();
  if (last === null) return null;
  const { text, copy } = fillMessage(words, last.outcome, last.value);
  // The hint above already says that the number is filled in.
  if (last.outcome === 'filled' && last.value === 'number' && rental.messages.length === 0) return null;
  const ok = last.outcome === 'filled';
  return (
    <p className="fill-outcome" role="status" data-testid="fill-outcome" data-ok={ok}>
      {ok ? <Check size={14} aria-hidden="true" /> : null}
      <span>{text}</span>
      {/* The code has its own Copy button below. */}
      {copy && last.value === 'number' ? (
        <CopyButton text={rental.phone} what="number" testId="copy-instead" labelled />
      ) : null}
    </p>
  );
}
