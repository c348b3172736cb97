import { memo } from 'react';
import { formatPhone } from '../../../lib/domain/phone.ts';
import { latestCode } from '../../../lib/domain/sms/messages.ts';
import type { PastRental } from '../../../lib/messaging/account-views.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { CopyButton } from '../../shared/controls/CopyButton.tsx';
import { OutsideText } from '../../shared/controls/OutsideText.tsx';
import { ServiceMark } from '../../shared/marks/ServiceMark.tsx';
import { useNavigation } from '../../shared/navigation-context.ts';
import { OfRental } from '../../shared/OfRental.tsx';
import { useText } from '../../shared/use-text.ts';
import { RerentEntry } from './RerentEntry.tsx';

export const HistoryRow = memo(function HistoryRow({ entry }: { entry: PastRental }) {
  const { t, money, time } = useText();
  const clockSkewMs = useAppState((snapshot) => snapshot.clockSkewMs);
  const code = latestCode(entry.messages);
  return (
    <li className="history-row" data-testid="history-row" data-status={entry.status}>
      <ServiceMark service={entry.service} />
      <div className="history-words">
        <OutsideText as="strong" titled>
          {entry.service}
        </OutsideText>
        <span className="muted tabular" dir="ltr">
          {formatPhone(entry.phone)}
        </span>
        <span className="muted">
          {[
            t(`popup.status.${entry.status}`),
            entry.priceMinor === null ? null : money(entry.priceMinor),
            entry.rentedAt === null ? null : time(entry.rentedAt - clockSkewMs),
          ]
            .filter((words) => words !== null)
            .join(' · ')}
        </span>
      </div>
      {code === null ? null : (
        <span className="history-code">
          <span dir="ltr">{code}</span>
          <CopyButton text={code} what="code" testId="copy-history-code" of={entry} />
        </span>
      )}
      {entry.status === 'active' ? null : entry.rentable === true ? (
        <RerentEntry entry={entry} />
      ) : (
        <RentNew entry={entry} />
      )}
    </li>
  );
});

/** Another number of the service, since this one cannot be had again. */
function RentNew({ entry }: { entry: PastRental }) {
  const { t } = useText();
  const { pick } = useNavigation();
  const offered = useAppState(({ services }) => services.some(({ name }) => name === entry.service));
  if (!offered) return null;
  return (
    <button
      type="button"
      className="button small"
      data-testid="history-rent"
      onClick={() => pick(entry.service)}
    >
      {t('popup.rentNew')}
      <OfRental {...entry} />
    </button>
  );
}
