import { type E164, formatPhone } from '../../../lib/domain/phone.ts';
import { CopyButton } from '../../shared/controls/CopyButton.tsx';
import type { Named } from '../../shared/OfRental.tsx';

export function NumberLine({ phone, service }: Named & { phone: E164 }) {
  return (
    <p className="number-line">
      <span className="tabular" dir="ltr" data-testid="phone">
        {formatPhone(phone)}
      </span>
      <CopyButton text={phone} what="number" testId="copy-number" of={{ phone, service }} />
    </p>
  );
}
