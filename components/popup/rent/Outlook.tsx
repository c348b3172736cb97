import { deliveryRecord, isReliable } from '../../../lib/domain/rental/delivery.ts';
import type { Service } from '../../../lib/domain/services/service.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { ExternalLink } from '../../shared/controls/ExternalLink.tsx';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';
import { waitText } from '../card/wait-text.ts';
import { isSoldOut } from './order-services.ts';

interface OutlookProps {
  id: string;
  service: Service;
}

/** What is rented. */
export function Shape({ id, service }: OutlookProps) {
  const { t } = useText();
  const stock = service.available ? t('common.left', { count: service.available }) : null;
  return (
    <p id={id} className="muted" data-testid="offer-shape">
      {[t('popup.usNumber'), stock].filter((words) => words !== null).join(' · ')}
    </p>
  );
}

/** What to expect of it: the service's record here, or why it cannot be rented. */
export function Outlook({ id, service, short }: OutlookProps & { short: boolean }) {
  const { t } = useText();
  return (
    <p id={id} className="muted">
      {isSoldOut(service) ? (
        t('popup.soldOutNow', { service: service.name })
      ) : short ? (
        <TooLittle />
      ) : (
        <Expected service={service.name} />
      )}
    </p>
  );
}

function TooLittle() {
  const { t, money } = useText();
  const { links } = useView();
  const balanceMinor = useAppState((snapshot) => snapshot.balanceMinor);
  return (
    <>
      {t('popup.balanceLow', { balance: money(balanceMinor ?? 0) })}{' '}
      <ExternalLink href={links.topUp}>{t('popup.topUp')}</ExternalLink>
    </>
  );
}

function Expected({ service }: { service: string }) {
  const { t } = useText();
  const { site } = useView();
  const deliveries = useAppState((snapshot) => snapshot.deliveries);
  const record = deliveryRecord(deliveries, service);
  const { rentals, withCode, usualWaitMs } = record;
  if (rentals === 0) return site ? t('popup.typedIn') : t('popup.copyIt');
  return (
    <span className="offer-record" data-testid="record" data-good={isReliable(record)}>
      {usualWaitMs === null
        ? t('popup.recordNone', { rentals })
        : t('popup.record', { codes: withCode, rentals, wait: waitText(t, usualWaitMs) })}
    </span>
  );
}
