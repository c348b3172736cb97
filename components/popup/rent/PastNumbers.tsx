import { ChevronDown } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { formatPhone } from '../../../lib/domain/phone.ts';
import type { RerentOffer } from '../../../lib/domain/rental/rerent.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { RerentButton } from '../../shared/controls/RerentButton.tsx';
import { refusalMessage } from '../../shared/messages/refusal-messages.ts';
import { type Rentable, type Rerent, useEarlierNumbers } from '../../shared/use-rerent.ts';
import { useText } from '../../shared/use-text.ts';

/** Browsing the list sends no requests. */
const PAUSE_MS = 400;

/** The numbers that were rented for a service before: what opens their list is in another line than the list. */
export function usePastNumbers(service: string) {
  const list = useId();
  const [open, setOpen] = useState(false);
  const rentedBefore = useAppState(
    ({ recentServices, deliveries }) =>
      recentServices.includes(service) || deliveries.some((one) => one.service === service),
  );
  const numbers = useEarlierNumbers(service);
  const look = useEffectEvent(numbers.check);

  useEffect(() => {
    if (!rentedBefore) return;
    const timer = setTimeout(look, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [rentedBefore]);

  return { ...numbers, service, list, open, rentedBefore, toggle: () => setOpen(!open) };
}

type PastNumbers = ReturnType<typeof usePastNumbers>;

/** There from the start, and of one width, so that it moves nothing when the answer comes. */
export function PastNumbersButton({ past }: { past: PastNumbers }) {
  const { t } = useText();
  const { list, offers, open, rentedBefore, toggle } = past;
  if (!rentedBefore) return null;
  return (
    <button
      type="button"
      className="quiet past-numbers"
      aria-expanded={open}
      aria-controls={open && offers ? list : undefined}
      disabled={offers?.length === 0}
      data-testid="rerent-list"
      onClick={toggle}
    >
      {t('popup.pastNumbers')}
      <ChevronDown size="0.875rem" aria-hidden="true" />
    </button>
  );
}

export function PastNumbersList({ past, busy }: { past: PastNumbers; busy: boolean }) {
  const { check, checkError, list, offers, open, rentable, rerent, service } = past;
  if (!open) return null;
  if (checkError)
    return (
      <ErrorNote code={checkError.code} about={{ retryAfterMs: checkError.retryAfterMs }} onRetry={check} />
    );
  if (!offers) return null;
  return (
    <>
      <ul id={list} className="rerent-list">
        {offers.map((offer) => (
          <PastNumber
            key={offer.phone}
            offer={offer}
            number={rentable(offer)}
            service={service}
            busy={busy}
            rerent={rerent}
          />
        ))}
      </ul>
      {rerent.error ? (
        <ErrorNote code={rerent.error.code} about={{ service, retryAfterMs: rerent.error.retryAfterMs }} />
      ) : null}
    </>
  );
}

interface PastNumberProps {
  offer: RerentOffer;
  number: Rentable | null;
  service: string;
  busy: boolean;
  rerent: Rerent;
}

function PastNumber({ offer, number, service, busy, rerent }: PastNumberProps) {
  const text = useText();
  const { t, money, date } = text;
  const clockSkewMs = useAppState((snapshot) => snapshot.clockSkewMs);
  return (
    <li data-testid="rerent-number" data-eligible={offer.eligible}>
      <span className="rerent-number-text">
        <span className="tabular" dir="ltr">
          {formatPhone(offer.phone)}
        </span>
        <span className="muted">
          {!offer.eligible
            ? refusalMessage(text, offer.reason)
            : offer.lastRentedAt === null
              ? ''
              : t('popup.lastUsed', { date: date(offer.lastRentedAt - clockSkewMs) })}
        </span>
      </span>
      {number ? (
        <RerentButton
          service={service}
          number={number}
          rerent={rerent}
          className="button small"
          testId="rerent"
          disabled={busy}
        >
          {t('popup.rerentFor', { price: money(number.priceMinor) })}
        </RerentButton>
      ) : null}
    </li>
  );
}
