import { useEffect, useEffectEvent, useId, useState } from 'react';
import { formatPhone } from '../../../lib/domain/phone.ts';
import type { ReuseOffer } from '../../../lib/domain/rental/reuse.ts';
import type { Service } from '../../../lib/domain/services/service.ts';
import { useSnapshot } from '../../../lib/mirror/hooks.ts';
import { CostlyButton } from '../../shared/controls/CostlyButton.tsx';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { useCommand } from '../../shared/use-command.ts';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';
import { refusalWords } from '../../shared/words/refusal-words.ts';

/** Someone who only looks through the list asks for nothing. */
const PAUSE_MS = 400;

/** Earlier numbers of the user's for this service, beside a new one. */
export function UseAgain({ service, busy }: { service: Service; busy: boolean }) {
  const { t } = useText();
  const list = useId();
  const [open, setOpen] = useState(false);
  const rentedBefore = useSnapshot(
    ({ recent, deliveries }) =>
      recent.includes(service.name) || deliveries.some((one) => one.service === service.name),
  );
  const check = useCommand('reuse.check');
  const rerent = useRerent(service);
  const look = useEffectEvent(() => void check.run({ service: service.name }));

  useEffect(() => {
    if (!rentedBefore) return;
    const timer = setTimeout(look, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [rentedBefore]);

  if (check.error && open) {
    return (
      <ErrorNote code={check.error.code} about={{ retryAfterMs: check.error.retryAfterMs }} onRetry={look} />
    );
  }
  const offers = check.value ?? [];
  if (offers.length === 0) return null;
  const free = offers.filter(({ eligible }) => eligible).length;
  return (
    <div className="use-again">
      <button
        type="button"
        className="quiet"
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        data-testid="use-again"
        onClick={() => setOpen(!open)}
      >
        {t('popup.useAgain', { count: free })}
      </button>
      {open ? (
        <ul id={list}>
          {offers.map((offer) => (
            <EarlierNumber
              key={offer.phone}
              offer={offer}
              service={service}
              busy={busy || rerent.pending}
              onUse={rerent.run}
            />
          ))}
        </ul>
      ) : null}
      {rerent.error ? (
        <ErrorNote
          code={rerent.error.code}
          about={{ service: service.name, retryAfterMs: rerent.error.retryAfterMs }}
        />
      ) : null}
    </div>
  );
}

interface EarlierNumberProps {
  offer: ReuseOffer;
  service: Service;
  busy: boolean;
  onUse(offer: ReuseOffer): void;
}

function EarlierNumber({ offer, service, busy, onUse }: EarlierNumberProps) {
  const text = useText();
  const { t, money, date } = text;
  const clockSkewMs = useSnapshot((snapshot) => snapshot.clockSkewMs);
  const price = money(offer.priceMinor ?? service.priceMinor);
  return (
    <li data-testid="earlier-number" data-eligible={offer.eligible}>
      <span className="earlier-words">
        <span className="tabular" dir="ltr">
          {formatPhone(offer.phone)}
        </span>
        <span className="muted">
          {!offer.eligible
            ? refusalWords(text, offer.reason)
            : offer.lastRentedAt === null
              ? ''
              : t('popup.lastUsed', { date: date(offer.lastRentedAt - clockSkewMs) })}
        </span>
      </span>
      {offer.eligible ? (
        <CostlyButton
          order={`${service.name} ${offer.phone} ${offer.priceMinor ?? service.priceMinor}`}
          className="button small"
          testId="rerent"
          disabled={busy}
          onPress={() => onUse(offer)}
        >
          {t('popup.useFor', { price })}
        </CostlyButton>
      ) : null}
    </li>
  );
}

function useRerent(service: Service) {
  const { acts, site } = useView();
  const { pending, error, run } = useCommand('rental.rerent');
  return {
    pending,
    error,
    run: ({ phone, priceMinor }: ReuseOffer) => {
      // As with a new number: first and unawaited, in the click's own turn.
      if (site) acts.askForSite(site.origin);
      const shownPriceMinor = priceMinor ?? service.priceMinor;
      void run({ service: service.name, phone, shownPriceMinor, site });
    },
  };
}
