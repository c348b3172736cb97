import type { ReactNode } from 'react';
import { formatPhone } from '../../../lib/domain/phone.ts';
import type { PastRental } from '../../../lib/messaging/account-views.ts';
import { OutsideText } from '../../shared/controls/OutsideText.tsx';

type Props = Pick<PastRental, 'service' | 'phone'> & {
  children?: ReactNode;
};

export function RentalName({ service, phone, children }: Props) {
  return (
    <span className="rental-name">
      <OutsideText className="rental-service">{service}</OutsideText>
      <span className="rental-phone">
        <span className="muted tabular" dir="ltr">
          {formatPhone(phone)}
        </span>
        {children}
      </span>
    </span>
  );
}
