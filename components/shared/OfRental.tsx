import { lastDigits } from '../../lib/domain/phone.ts';
import { useText } from './use-text.ts';

export interface Named {
  service: string;
  phone: string;
}

/** In a button that several rentals have: tells a screen reader whose it is. */
export function OfRental({ service, phone }: Named) {
  const { t } = useText();
  return (
    <span className="visually-hidden">{t('popup.ofRental', { service, digits: lastDigits(phone) })}</span>
  );
}
