import { ChevronRight } from 'lucide-react';
import { memo, useId, useState } from 'react';
import { ownEntry } from '../../../lib/domain/own-entry.ts';
import type { PastRental } from '../../../lib/messaging/account-views.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { OutsideText } from '../../shared/controls/OutsideText.tsx';
import { ServiceMark } from '../../shared/marks/ServiceMark.tsx';
import { useText } from '../../shared/use-text.ts';
import { PastDetail } from './PastDetail.tsx';
import { RentalCode } from './RentalCode.tsx';
import { RentalName } from './RentalName.tsx';

export const PastRow = memo(function PastRow({ rental }: { rental: PastRental }) {
  const { t, time } = useText();
  const clockSkewMs = useAppState((snapshot) => snapshot.clockSkewMs);
  const note = useAppState(({ notes }) => ownEntry(notes, rental.id));
  const [open, setOpen] = useState(false);
  const id = useId();
  const code = rental.messages.findLast((message) => message.code)?.code ?? null;

  return (
    <li className="past" data-open={open} data-testid="past-rental">
      <div className="past-line">
        <button
          type="button"
          className="past-toggle"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          data-testid="past-toggle"
          onClick={() => setOpen(!open)}
        >
          <ChevronRight size="1rem" aria-hidden="true" className="past-chevron" />
          <ServiceMark service={rental.service} />
          <RentalName service={rental.service} phone={rental.phone} />
        </button>
        <span className="past-code">{code ? <RentalCode code={code} of={rental} /> : null}</span>
        <span className="badge" data-status={rental.status}>
          {t(`options.history.states.${rental.status}`)}
        </span>
        <span className="past-when muted">
          {rental.rentedAt === null ? '–' : time(rental.rentedAt - clockSkewMs)}
        </span>
        <span className="past-price tabular">
          <Price rental={rental} />
        </span>
      </div>
      {note && !open ? (
        <p className="past-note muted">
          <OutsideText>{note}</OutsideText>
        </p>
      ) : null}
      {open ? <PastDetail id={id} rental={rental} /> : null}
    </li>
  );
});

/** A number cancelled before its first message was refunded. */
function Price({ rental: { priceMinor, status, messages } }: { rental: PastRental }) {
  const { t, money } = useText();
  if (priceMinor === null) return '–';
  if (status !== 'cancelled' || messages.length > 0) return money(priceMinor);
  return (
    <>
      <s className="muted" title={t('options.history.refunded')}>
        {money(priceMinor)}
      </s>
      <span className="visually-hidden">{t('options.history.refunded')}</span>
    </>
  );
}
