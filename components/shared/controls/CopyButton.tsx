import { Check, Copy } from 'lucide-react';
import { lastDigits } from '../../../lib/domain/phone.ts';
import type { Named } from '../OfRental.tsx';
import { useCopy } from '../use-copy.ts';
import { useText } from '../use-text.ts';

interface Props {
  text: string;
  what: 'number' | 'code';
  testId: string;
  labelled?: boolean;
  primary?: boolean;
  /** Where several rentals are on screen: whose it is. */
  of?: Named;
}

export function CopyButton({ text, what, testId, labelled = false, primary = false, of }: Props) {
  const { t } = useText();
  const label = t('popup.copyWhat', { what: t(`popup.what.${what}`) });
  const whose = of ? t('popup.ofRental', { service: of.service, digits: lastDigits(of.phone) }) : '';
  const { copied, copy } = useCopy(what);
  const Icon = copied ? Check : Copy;
  return (
    <button
      type="button"
      className={labelled ? `button small${primary ? ' primary' : ''}` : 'icon-button'}
      aria-label={`${copied ? t('popup.copied') : label}${whose}`}
      title={label}
      data-testid={testId}
      data-copied={copied}
      onClick={() => copy(text)}
    >
      <Icon size={labelled ? '0.875rem' : '1rem'} aria-hidden="true" />
      {labelled ? <span>{copied ? t('popup.copied') : t('popup.copy')}</span> : null}
    </button>
  );
}
