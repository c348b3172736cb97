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

export function EarlierNumbers({ service, busy }: { service: string; busy: boolean }) {
  const { t } = useText();
  const list = useId();
  const [open, setOpen] = useState(false);
  const rentedBefore = useAppState(
    ({ recentServices, deliveries }) =>
      recentServices.includes(service) || deliveries.some((one) => one.service === service),
  );
  const { check, checkError, offers, rentable, rerent } = useEarlierNumbers(service);
  const look = useEffectEvent(check);

  useEffect(() => {
    if (!rentedBefore) return;
    const timer = setTimeout(look, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [rentedBefore]);

  if (checkError && open) {
    return (
      <ErrorNote code={checkError.code} about={{ retryAfterMs: checkError.retryAfterMs }} onRetry={look} />
    );
  }
  // Known from the start, so that the line does not come later and push the list down.
  if (!rentedBefore) return null;
  const free = offers?.filter(({ eligible }) => eligible).length;
  return (
    <div className="rerent-list">
      <button
        type="button"
        className="quiet"
        aria-expanded={open}
        aria-controls={open && offers ? list : undefined}
        data-testid="rerent-list"
        onClick={() => setOpen(!open)}
      >
        {free === undefined ? t('popup.rerentUnchecked') : t('popup.rerentEarlier', { count: free })}
      </button>
      {open && offers ? (
        <ul id={list}>
          {offers.map((offer) => (
            <RerentNumber
              key={offer.phone}
              offer={offer}
              number={rentable(offer)}
              service={service}
              busy={busy}
              rerent={rerent}
            />
          ))}
        </ul>
      ) : null}
      {rerent.error ? (
        <ErrorNote code={rerent.error.code} about={{ service, retryAfterMs: rerent.error.retryAfterMs }} />
      ) : null}
    </div>
  );
}

interface RerentNumberProps {
  offer: RerentOffer;
  number: Rentable | null;
  service: string;
  busy: boolean;
  rerent: Rerent;
}

function RerentNumber({ offer, number, service, busy, rerent }: RerentNumberProps) {
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
