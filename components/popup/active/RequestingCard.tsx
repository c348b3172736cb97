import type { Requesting } from '../../../lib/domain/rental/rental.ts';
import { OutsideText } from '../../shared/controls/OutsideText.tsx';
import { ServiceMark } from '../../shared/marks/ServiceMark.tsx';
import { useText } from '../../shared/use-text.ts';

/**
 * Between the click and the number, whose card is of the same shape. It has no buttons: a press now could buy or lose a
 * number.
 */
export function RequestingCard({ rental }: { rental: Requesting }) {
  const { t } = useText();
  const lost = rental.request === 'unanswered';
  return (
    <article
      className="card"
      data-testid="rental-card"
      data-state={rental.state}
      tabIndex={-1}
      data-focus-home
      aria-label={rental.service}
      aria-busy="true"
    >
      <header className="card-head">
        <ServiceMark service={rental.service} />
        <h2 className="card-service" title={rental.service}>
          <OutsideText>{rental.service}</OutsideText>
        </h2>
      </header>
      <p className="number-coming" aria-hidden="true" />
      <div className="code-block" role="status">
        <span className="pulse" aria-hidden="true" />
        <p className="waiting-title">{lost ? t('popup.checkingPurchase') : t('popup.buying')}</p>
        <p className="muted waiting-hint">{lost ? t('popup.checkingPurchaseHint') : null}</p>
      </div>
    </article>
  );
}
