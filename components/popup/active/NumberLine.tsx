import { type E164, formatPhone } from '../../../lib/domain/phone.ts';
import { CopyButton } from '../../shared/controls/CopyButton.tsx';

export function NumberLine({ phone, service }: { phone: E164; service: string }) {
  return (
    <p className="number-line">
      <span className="tabular" dir="ltr" data-testid="phone">
        {formatPhone(phone)}
      </span>
      <CopyButton text={phone} what="number" testId="copy-number" of={service} />
    </p>
  );
}
