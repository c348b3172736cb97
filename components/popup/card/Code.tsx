import { Check, CircleCheck, Copy } from 'lucide-react';
import { useCopy } from '../../shared/use-copy.ts';
import { useText } from '../../shared/use-text.ts';

interface CodeProps {
  code: string;
  /** Rises once, with a tick. */
  arrived?: boolean;
}

/** A click copies it. */
export function Code({ code, arrived = false }: CodeProps) {
  const { t } = useText();
  const { copied, copy } = useCopy('code');
  const Icon = copied ? Check : Copy;
  return (
    <button
      type="button"
      className="code"
      data-testid="code"
      data-length={code.length > 8 ? 'long' : 'usual'}
      data-copied={copied}
      data-arrived={arrived}
      title={copied ? t('popup.copied') : t('popup.copyCode')}
      onClick={() => copy(code)}
    >
      <span className="code-digits" dir="ltr">
        {code}
      </span>
      <Icon size="1rem" className="code-icon" aria-hidden="true" />
      {arrived ? <CircleCheck size="1.25rem" className="code-tick" aria-hidden="true" /> : null}
    </button>
  );
}
