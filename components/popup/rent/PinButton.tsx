import { Pin, PinOff } from 'lucide-react';
import type { Service } from '../../../lib/domain/services/service.ts';
import { useText } from '../../shared/use-text.ts';
import { usePins } from './use-pins.ts';

export function PinButton({ service: { name } }: { service: Service }) {
  const { t } = useText();
  const { isPinned, toggle } = usePins();
  const pinned = isPinned(name);
  const label = pinned ? t('popup.unpin', { service: name }) : t('popup.pin', { service: name });
  const Icon = pinned ? PinOff : Pin;
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      data-testid="pin"
      onClick={() => toggle(name)}
    >
      <Icon size="0.875rem" aria-hidden="true" />
    </button>
  );
}
