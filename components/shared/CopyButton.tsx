import { Check, Copy } from 'lucide-react';
import { useCopy } from './use-copy.ts';
import { useText } from './use-text.ts';

interface Props {
  text: string;
  /** What is copied, e.g. `number`. */
  what: string;
  testId: string;
  /** Words beside the icon. */
  labelled?: boolean;
}

export function CopyButton({ text, what, testId, labelled = false }: Props) {
  const { t } = useText();
  const { copied, copy } = useCopy();
  const Icon = copied ? Check : Copy;
  return (
    <button
      type="button"
      className={labelled ? 'button small' : 'icon-button'}
      aria-label={copied ? t('popup.copied') : t('popup.copyWhat', { what })}
      title={t('popup.copyWhat', { what })}
      data-testid={testId}
      data-copied={copied}
      onClick={() => copy(text)}
    >
      <Icon size={labelled ? 14 : 16} aria-hidden="true" />
      {labelled ? <span>{copied ? t('popup.copied') : t('popup.copy')}</span> : null}
    </button>
  );
}
