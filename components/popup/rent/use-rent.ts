import { useState } from 'react';
import type { AppError } from '../../../lib/domain/errors.ts';
import type { Service } from '../../../lib/domain/services/service.ts';
import { useCommand } from '../../shared/use-command.ts';
import { useView } from '../../shared/view-context.ts';

export interface Rent {
  pending: boolean;
  failure: { error: AppError; service: string } | null;
  run(service: Service): void;
  forget(): void;
}

/** `onBought` is called once the purchase is under way. */
export function useRent(onBought: () => void): Rent {
  const { actions, site } = useView();
  const [service, setService] = useState('');
  const { pending, error, run, reset } = useCommand('rental.rent');

  function rent({ name, priceMinor }: Service): void {
    setService(name);
    // First and not awaited: the prompt needs the click's own turn, and answering it closes the popup.
    if (site) actions.askForSite(site.origin);
    void run({ service: name, shownPriceMinor: priceMinor, site }).then((bought) => bought && onBought());
  }

  return { pending, failure: error && { error, service }, run: rent, forget: reset };
}
