import { deliveryRecord } from '../../../lib/domain/rental/delivery.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { OutsideText } from '../../shared/controls/OutsideText.tsx';
import { useText } from '../../shared/use-text.ts';
import { Card } from '../parts/Card.tsx';
import { spanText } from '../parts/seconds-choice.ts';

export function DeliveryCard() {
  const { t, percent } = useText();
  const deliveries = useAppState((snapshot) => snapshot.deliveries);
  const services = [...new Set(deliveries.map(({ service }) => service))]
    .map((service) => ({ service, ...deliveryRecord(deliveries, service) }))
    .sort((a, b) => b.rentals - a.rentals || a.service.localeCompare(b.service));
  return (
    <Card
      title={t('options.spending.delivery')}
      detail={t('options.spending.deliveryDetail')}
      testId="delivery-card"
    >
      {services.length === 0 ? (
        <p className="muted">{t('options.spending.noDelivery')}</p>
      ) : (
        <table className="delivery">
          <thead>
            <tr>
              <th scope="col">{t('options.spending.service')}</th>
              <th scope="col">{t('options.spending.gotCode')}</th>
              <th scope="col" className="amount">
                {t('options.spending.usualWait')}
              </th>
            </tr>
          </thead>
          <tbody>
            {services.map(({ service, rentals, withCode, usualWaitMs }) => (
              <tr key={service}>
                <th scope="row">
                  <OutsideText>{service}</OutsideText>
                </th>
                <td>
                  <span className="share">
                    <span className="share-bar" aria-hidden="true">
                      <span style={{ inlineSize: `${(100 * withCode) / rentals}%` }} />
                    </span>
                    <span className="tabular">
                      <bdi>{percent(withCode / rentals)}</bdi>{' '}
                      <bdi className="muted">
                        {t('options.spending.ofRentals', { got: withCode, count: rentals })}
                      </bdi>
                    </span>
                  </span>
                </td>
                <td className="amount tabular">
                  {usualWaitMs === null ? '–' : spanText(t, Math.round(usualWaitMs / 1000))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
