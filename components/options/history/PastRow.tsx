import { ChevronRight } from 'lucide-react';
import { memo, useId, useState } from 'react';
import { formatPhone } from '../../../lib/domain/phone.ts';
import type { PastRental } from '../../../lib/messaging/account-views.ts';
import { useSnapshot } from '../../../lib/mirror/hooks.ts';
import { CopyButton } from '../../shared/CopyButton.tsx';
import { useText } from '../../shared/use-text.ts';
import { PastDetail } from './PastDetail.tsx';

/** One rental: what it was in a line, and all about it once it is opened. */
export const PastRow = memo(function PastRow({ rental }: { rental: PastRental }) {
  const { t, money, dateTime } = useText();
  const note = useSnapshot(({ notes }) => notes[rental.id]);
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
          <ChevronRight size={16} aria-hidden="true" className="past-chevron" />
          <span className="past-what">
            <span className="past-service" dir="auto">
              {rental.service}
            </span>
            <span className="muted tabular" dir="ltr">
              {formatPhone(rental.phone)}
            </span>
          </span>
        </button>
        <span className="past-code">
          {code ? (
            <>
              <span className="tabular" dir="ltr">
                {code}
              </span>
              <CopyButton text={code} what="code" testId="copy-code" />
            </>
          ) : null}
        </span>
        <span className="badge" data-status={rental.status}>
          {t(`options.history.states.${rental.status}`)}
        </span>
        <span className="past-when muted">{rental.rentedAt === null ? '–' : dateTime(rental.rentedAt)}</span>
        <span className="past-price tabular">
          {rental.priceMinor === null ? '–' : money(rental.priceMinor)}
        </span>
      </div>
      {note && !open ? (
        <p className="past-note muted" dir="auto">
          {note}
        </p>
      ) : null}
      {open ? <PastDetail id={id} rental={rental} /> : null}
    </li>
  );
});
