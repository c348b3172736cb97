import { useState } from 'react';
import { formatMinor } from '../../lib/domain/money.ts';
import type { LiveRental } from '../../lib/domain/rental.ts';
import { ErrorNote } from '../shared/ErrorNote.tsx';
import { useCommand } from '../shared/use-command.ts';

/** Giving a number back, in two steps: the first says what it costs. */
export function CancelControl({ rental }: { rental: LiveRental }) {
  const [asking, setAsking] = useState(false);
  const cancel = useCommand('rental.cancel');
  const price = formatMinor(rental.priceMinor);
  const refunded = rental.messages.length === 0;
  const busy = cancel.pending || rental.state === 'cancelling';
  if (busy && refunded) return null;
  const run = () => void cancel.run({ key: rental.key }).then(() => setAsking(false));

  return (
    <footer className="cancel">
      {cancel.error ? (
        <ErrorNote
          code={cancel.error.code}
          about={{ retryAfterMs: cancel.error.retryAfterMs }}
          onRetry={run}
        />
      ) : null}
      {busy ? (
        <span className="muted">Releasing…</span>
      ) : asking ? (
        <>
          <span className="cancel-question">
            {refunded ? `Get ${price} back and lose this number?` : 'No refund: a text has come in.'}
          </span>
          <button
            type="button"
            className="button small"
            data-testid="cancel-keep"
            onClick={() => setAsking(false)}
          >
            Keep
          </button>
          <button type="button" className="button small danger" data-testid="cancel-confirm" onClick={run}>
            {refunded ? 'Cancel it' : 'Release'}
          </button>
        </>
      ) : (
        <button type="button" className="quiet" data-testid="cancel" onClick={() => setAsking(true)}>
          {refunded ? `Cancel · refund ${price}` : 'Release number (no refund)'}
        </button>
      )}
    </footer>
  );
}
