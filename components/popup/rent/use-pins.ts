import { useAppState } from '../../../lib/mirror/hooks.ts';
import { useView } from '../../shared/view-context.ts';

export function usePins(): { isPinned(service: string): boolean; toggle(service: string): void } {
  const { client } = useView();
  const pins = useAppState(({ settings }) => settings.pins);
  const isPinned = (service: string) => pins.includes(service);
  return {
    isPinned,
    toggle: (service) => {
      const next = isPinned(service) ? pins.filter((one) => one !== service) : [...pins, service];
      // If it could not be saved, the pin visibly stays off.
      client.send('settings.save', { pins: [...next] }).catch(() => undefined);
    },
  };
}
