import { type Ref, useId } from 'react';
import type { Service } from '../../../lib/domain/services/service.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { openReplacements } from '../../../lib/state/replacement-edits.ts';
import { intentsIn } from '../../../lib/state/selectors.ts';
import { CostlyButton } from '../../shared/controls/CostlyButton.tsx';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { OutsideText } from '../../shared/controls/OutsideText.tsx';
import { ServiceMark } from '../../shared/marks/ServiceMark.tsx';
import { errorMessage, needsOther } from '../../shared/messages/error-messages.ts';
import { useText } from '../../shared/use-text.ts';
import { Outlook, Shape } from './Outlook.tsx';
import { isSoldOut } from './order-services.ts';
import { PastNumbersButton, PastNumbersList, usePastNumbers } from './PastNumbers.tsx';
import { PinButton } from './PinButton.tsx';
import { TellMe } from './TellMe.tsx';
import type { Rent } from './use-rent.ts';

interface OfferProps {
  service: Service;
  rent: Rent;
  ref: Ref<HTMLButtonElement>;
}

export function Offer({ service, rent, ref }: OfferProps) {
  const words = useText();
  const { t, money } = words;
  const id = useId();
  const past = usePastNumbers(service.name);
  const requesting = useAppState(
    (state) =>
      intentsIn(state).length > 0 ||
      openReplacements(state).some((replacement) => replacement.service === service.name),
  );
  const busy = rent.pending || requesting;
  const failure = useFailureNotShownElsewhere(service, rent);
  const short = useAppState(({ balanceMinor }) => balanceMinor !== null && balanceMinor < service.priceMinor);

  const stuck =
    failure !== null && needsOther(errorMessage(words, failure.code, { service: service.name }).next);
  return (
    <div className="offer" data-testid="rent-strip">
      <div className="offer-row">
        <ServiceMark service={service.name} />
        <h2 className="offer-name">
          <OutsideText titled>{service.name}</OutsideText>
        </h2>
        <PinButton service={service} />
        {isSoldOut(service) ? (
          <TellMe ref={ref} service={service} />
        ) : (
          <CostlyButton
            ref={ref}
            order={`${service.name} ${service.priceMinor}`}
            className={short || stuck ? 'button' : 'button primary'}
            testId="rent"
            describedBy={`${id}-shape ${id}-outlook`}
            busy={busy ? t('popup.renting') : null}
            onPress={() => rent.run(service)}
          >
            {t('popup.rentFor', { price: money(service.priceMinor) })}
          </CostlyButton>
        )}
      </div>
      <div className="offer-line">
        <Shape id={`${id}-shape`} service={service} />
        <PastNumbersButton past={past} />
      </div>
      <Outlook id={`${id}-outlook`} service={service} short={short} />
      {/* Rent itself is what tries again. */}
      {failure ? (
        <ErrorNote
          code={failure.code}
          about={{ service: service.name, retryAfterMs: failure.retryAfterMs }}
          leads
        />
      ) : null}
      <PastNumbersList past={past} busy={busy} />
    </div>
  );
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
