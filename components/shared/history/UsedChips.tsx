import { useId } from 'react';
import { useText } from '../use-text.ts';

interface Props {
  /** Only those that got a message. */
  used: boolean;
  onUsed?: (used: boolean) => void;
}

export function UsedChips({ used, onUsed }: Props) {
  const { t } = useText();
  const name = useId();
  return (
    <fieldset className="chips" aria-label={t('options.history.shown')}>
      {[false, true].map((value) => (
        <label key={String(value)} className="chip" data-testid={value ? 'history-used' : 'history-every'}>
          <input type="radio" name={name} checked={used === value} onChange={() => onUsed?.(value)} />
          {t(value ? 'options.history.used' : 'options.history.every')}
        </label>
      ))}
    </fieldset>
  );
}
