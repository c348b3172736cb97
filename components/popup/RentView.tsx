import { useMemo, useRef } from 'react';
import type { Service } from '../../lib/domain/service.ts';
import { bestServiceFor } from '../../lib/domain/service-match.ts';
import type { Draft } from '../../lib/messaging/snapshot.ts';
import { useSnapshot } from '../../lib/mirror/hooks.ts';
import { useView } from '../shared/view-context.ts';
import { CatalogNote } from './CatalogNote.tsx';
import { EndedRentals } from './EndedRentals.tsx';
import { orderServices } from './order-services.ts';
import { RentStrip } from './RentStrip.tsx';
import { isOngoing } from './rental-groups.ts';
import { ServicePicker } from './ServicePicker.tsx';
import type { Rent } from './use-rent.ts';

interface Props {
  draft: Draft;
  change(part: Partial<Draft>): void;
  rent: Rent;
}

/** Choosing what to rent. On a site that has a service, that one is chosen from the start. */
export function RentView({ draft, change, rent }: Props) {
  const { site } = useView();
  const services = useSnapshot((snapshot) => snapshot.services);
  const corrections = useSnapshot((snapshot) => snapshot.corrections);
  const isBusy = useSnapshot((snapshot) => snapshot.rentals.some(isOngoing));
  const rentButton = useRef<HTMLButtonElement>(null);

  const ofThisSite = useMemo(
    () => (site ? bestServiceFor(new URL(site.origin).hostname, services, corrections) : null),
    [site, services, corrections],
  );
  const visible = useMemo(
    () => orderServices(services, draft.query, ofThisSite),
    [services, draft.query, ofThisSite],
  );
  const chosen = services.find(({ name }) => name === draft.service) ?? (draft.query ? null : ofThisSite);

  function choose(service: Service, by: 'key' | 'pointer'): void {
    rent.forget();
    change({ service: service.name });
    if (by === 'key') requestAnimationFrame(() => rentButton.current?.focus());
  }

  return (
    <main className="rent-view">
      {isBusy ? null : <EndedRentals shown={1} />}
      <CatalogNote />
      <ServicePicker
        query={draft.query}
        visible={visible}
        total={services.length}
        ofThisSite={ofThisSite}
        chosen={chosen}
        onQuery={(text) => change({ query: text, service: null })}
        onChoose={choose}
      />
      {chosen ? <RentStrip ref={rentButton} service={chosen} rent={rent} /> : null}
    </main>
  );
}
