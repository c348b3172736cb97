import { latestCode } from '../../../lib/domain/messages.ts';
import { formatPhone } from '../../../lib/domain/phone.ts';
import type { LiveRental } from '../../../lib/domain/rental.ts';
import { isLive } from '../../../lib/domain/rental-events.ts';
import { useSnapshot } from '../../../lib/mirror/hooks.ts';
import { CopyButton } from '../../shared/CopyButton.tsx';
import { Countdown } from '../../shared/Countdown.tsx';
import { useText } from '../../shared/use-text.ts';
import { Card } from '../Card.tsx';

/** The numbers that still run: one rented again here must show its code here too. */
export function ActiveNumbers() {
  const { t } = useText();
  const rentals = useSnapshot((snapshot) => snapshot.rentals);
  const live = rentals.filter(isLive);
  if (live.length === 0) return null;
  return (
    <Card title={t('options.history.now')} detail={t('options.history.nowDetail')} testId="active-numbers">
      <ul className="active-list">
        {live.map((rental) => (
          <Active key={rental.key} rental={rental} />
        ))}
      </ul>
    </Card>
  );
}

function Active({ rental }: { rental: LiveRental }) {
  const { t } = useText();
  const code = latestCode(rental.messages);
  return (
    <li>
      <span className="past-what">
        <span className="past-service" dir="auto">
          {rental.service}
        </span>
        <span className="muted tabular" dir="ltr">
          {formatPhone(rental.phone)}
        </span>
      </span>
      <CopyButton text={rental.phone} what="number" testId="copy-number" labelled />
      <span className="past-code" role="status">
        {code ? (
          <>
            <strong className="tabular" dir="ltr">
              {code}
            </strong>
            <CopyButton text={code} what="code" testId="copy-code" />
          </>
        ) : (
          <span className="muted">{t('options.history.waiting')}</span>
        )}
      </span>
      <Countdown expiresAt={rental.expiresAt} />
    </li>
  );
}
