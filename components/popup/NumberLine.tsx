import { type E164, formatPhone } from '../../lib/domain/phone.ts';
import { CopyButton } from '../shared/CopyButton.tsx';
import { useText } from '../shared/use-text.ts';

export function NumberLine({ phone }: { phone: E164 }) {
  const { t } = useText();
  return (
    <p className="number-line">
      <span className="tabular" dir="ltr" data-testid="phone">
        {formatPhone(phone)}
      </span>
      <CopyButton text={phone} what={t('popup.what.number')} testId="copy-number" />
    </p>
  );
}
