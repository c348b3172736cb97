import type { LiveRental } from '../../../lib/domain/rental/rental.ts';
import { isLive } from '../../../lib/domain/rental/rental-events.ts';
import { latestCode } from '../../../lib/domain/sms/messages.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { CopyButton } from '../../shared/controls/CopyButton.tsx';
import { Countdown } from '../../shared/controls/Countdown.tsx';
import { ServiceMark } from '../../shared/marks/ServiceMark.tsx';
import { useText } from '../../shared/use-text.ts';
import { Card } from '../parts/Card.tsx';
import { RentalCode } from './RentalCode.tsx';
import { RentalName } from './RentalName.tsx';

/** Live numbers, so that a number rented again here also shows its code here. */
export function ActiveNumbers() {
  const { t } = useText();
  const rentals = useAppState((snapshot) => snapshot.rentals);
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
      <ServiceMark service={rental.service} />
      <RentalName service={rental.service} phone={rental.phone}>
        <CopyButton text={rental.phone} what="number" testId="copy-number" of={rental} />
      </RentalName>
      <span className="active-code" role="status">
        {code ? (
          <RentalCode code={code} of={rental} />
        ) : (
          <span className="muted">{t('options.history.waiting')}</span>
        )}
      </span>
      <Countdown expiresAt={rental.expiresAt} />
    </li>
  );
}
