import { Pin, PinOff } from 'lucide-react';
import { type Ref, useId } from 'react';
import { deliveryRecord } from '../../../lib/domain/rental/delivery.ts';
import type { Service } from '../../../lib/domain/services/service.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { CostlyButton } from '../../shared/controls/CostlyButton.tsx';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { ExternalLink } from '../../shared/controls/ExternalLink.tsx';
import { OutsideText } from '../../shared/controls/OutsideText.tsx';
import { ServiceMark } from '../../shared/marks/ServiceMark.tsx';
import { errorMessage, needsOther } from '../../shared/messages/error-messages.ts';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';
import { waitText } from '../active/Coach.tsx';
import { EarlierNumbers } from './EarlierNumbers.tsx';
import { isSoldOut } from './order-services.ts';
import { TellMe } from './TellMe.tsx';
import { usePins } from './use-pins.ts';
import type { Rent } from './use-rent.ts';

interface OfferProps {
  service: Service;
  rent: Rent;
  ref: Ref<HTMLButtonElement>;
}

export function Offer({ service, rent, ref }: OfferProps) {
  const words = useText();
  const { t, money } = words;
  const explanation = useId();
  const requesting = useAppState(({ rentals }) => rentals.some(({ state }) => state === 'requesting'));
  const order = `${service.name} ${service.priceMinor}`;
  const busy = rent.pending || requesting;
  const failure = useFailureNotShownElsewhere(service, rent);
  const short = useAppState(({ balanceMinor }) => balanceMinor !== null && balanceMinor < service.priceMinor);

  const stuck =
    failure !== null && needsOther(errorMessage(words, failure.code, { service: service.name }).next);
  return (
    <div className="offer" data-testid="rent-strip">
      {failure ? (
        <ErrorNote
          code={failure.code}
          about={{ service: service.name, retryAfterMs: failure.retryAfterMs }}
          onRetry={() => rent.run(service)}
          order={order}
          leads
        />
      ) : null}
      <div className="strip-row">
        <ServiceMark service={service.name} />
        <div className="strip-words">
          <p className="offer-name">
            <OutsideText as="strong" titled>
              {service.name}
            </OutsideText>
            <PinButton service={service} />
          </p>
          <p id={explanation} className="muted">
            <Outlook service={service} short={short} />
          </p>
        </div>
        {isSoldOut(service) ? (
          <TellMe ref={ref} service={service} />
        ) : (
          <CostlyButton
            ref={ref}
            order={order}
            className={short || stuck ? 'button' : 'button primary'}
            testId="rent"
            describedBy={explanation}
            busy={busy ? t('popup.renting') : null}
            onPress={() => rent.run(service)}
          >
            {t('popup.rentFor', { price: money(service.priceMinor) })}
          </CostlyButton>
        )}
      </div>
      <EarlierNumbers key={service.name} service={service.name} busy={busy} />
    </div>
  );
}

function PinButton({ service: { name } }: { service: Service }) {
  const { t } = useText();
  const { isPinned, toggle } = usePins();
  const pinned = isPinned(name);
  const label = pinned ? t('popup.unpin', { service: name }) : t('popup.pin', { service: name });
  const Icon = pinned ? PinOff : Pin;
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={pinned}
      data-testid="pin"
      onClick={() => toggle(name)}
    >
      <Icon size={14} aria-hidden="true" />
    </button>
  );
}

/** The service's record and what Rent will do, or why it cannot rent. */
function Outlook({ service, short }: { service: Service; short: boolean }) {
  const { t, money } = useText();
  const { site, links } = useView();
  const balanceMinor = useAppState((snapshot) => snapshot.balanceMinor);
  const deliveries = useAppState((snapshot) => snapshot.deliveries);
  if (isSoldOut(service)) return t('popup.soldOutNow', { service: service.name });
  if (short && balanceMinor !== null) {
    return (
      <>
        {t('popup.balanceLow', { balance: money(balanceMinor) })}{' '}
        <ExternalLink href={links.topUp}>{t('popup.topUp')}</ExternalLink>
      </>
    );
  }
  const { rentals, withCode, usualWaitMs } = deliveryRecord(deliveries, service.name);
  const known = [
    service.available === null ? null : t('common.left', { count: service.available }),
    rentals > 0 && usualWaitMs !== null
      ? t('popup.record', { codes: withCode, rentals, wait: waitText(t, usualWaitMs) })
      : site
        ? t('popup.typedIn')
        : t('popup.copyIt'),
  ];
  return known.filter((words) => words !== null).join(' · ');
}

/** A failed purchase usually shows as a card, so its error is not repeated here. */
function useFailureNotShownElsewhere(service: Service, { failure }: Rent) {
  const shown = useAppState(({ rentals }) =>
    rentals.some(
      (rental) =>
        rental.state === 'failed' &&
        rental.service === failure?.service &&
        rental.reason === failure.error.code,
    ),
  );
  return failure && failure.service === service.name && !shown ? failure.error : null;
}
