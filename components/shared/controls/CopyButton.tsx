import { Check, Copy } from 'lucide-react';
import { useCopy } from '../use-copy.ts';
import { useText } from '../use-text.ts';

interface Props {
  text: string;
  what: 'number' | 'code';
  testId: string;
  labelled?: boolean;
  primary?: boolean;
}

export function CopyButton({ text, what, testId, labelled = false, primary = false }: Props) {
  const { t } = useText();
  const label = t('popup.copyWhat', { what: t(`popup.what.${what}`) });
  const { copied, copy } = useCopy(what);
  const Icon = copied ? Check : Copy;
  return (
    <button
      type="button"
      className={labelled ? `button small${primary ? ' primary' : ''}` : 'icon-button'}
      aria-label={copied ? t('popup.copied') : label}
      title={label}
      data-testid={testId}
      data-copied={copied}
      onClick={() => copy(text)}
    >
      <Icon size={labelled ? 14 : 16} aria-hidden="true" />
      {labelled ? <span>{copied ? t('popup.copied') : t('popup.copy')}</span> : null}
    </button>
  );
}
