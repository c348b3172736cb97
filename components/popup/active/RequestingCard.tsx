import type { Requesting } from '../../../lib/domain/rental/rental.ts';
import { OutsideText } from '../../shared/controls/OutsideText.tsx';
import { ServiceMark } from '../../shared/marks/ServiceMark.tsx';
import { useText } from '../../shared/use-text.ts';

/** Between the click and the number. It has no buttons: a press now could buy or lose a number. */
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
      <p className="requesting" role="status">
        <span className="pulse" aria-hidden="true" />
        <span>
          <strong>{lost ? t('popup.checkingPurchase') : t('popup.buying')}</strong>
          {lost ? <span className="muted">{t('popup.checkingPurchaseHint')}</span> : null}
        </span>
      </p>
    </article>
  );
}
