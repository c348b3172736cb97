import { useMemo, useRef } from 'react';
import type { Service } from '../../../lib/domain/services/service.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import type { Draft } from '../../../lib/state/app-state.ts';
import { EndedRentals } from '../ended/EndedRentals.tsx';
import { isOngoing } from '../ended/rental-groups.ts';
import { NoServices } from './EmptyList.tsx';
import { OfferCard } from './OfferCard.tsx';
import { orderServices } from './order-services.ts';
import { ServicePicker } from './ServicePicker.tsx';
import type { Rent } from './use-rent.ts';
import { useSiteService } from './use-site-service.ts';

interface RentViewProps {
  draft: Draft;
  change(part: Partial<Draft>): void;
  rent: Rent;
}

export function RentView(props: RentViewProps) {
  const known = useAppState(({ services }) => services.length > 0);
  return known ? <Services {...props} /> : <NoServices />;
}

/** On a site with a known service, that service is offered first. */
function Services({ draft, change, rent }: RentViewProps) {
  const services = useAppState((snapshot) => snapshot.services);
  const order = useAppState(({ settings }) => settings.order);
  const pins = useAppState(({ settings }) => settings.pins);
  const recent = useAppState((snapshot) => snapshot.recentServices);
  const isBusy = useAppState((snapshot) => snapshot.rentals.some(isOngoing));
  const site = useSiteService();
  const rentButton = useRef<HTMLButtonElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const { query, category } = draft;

  const visible = useMemo(
    () => orderServices(services, { query, category, order, pins, recent }),
    [services, query, category, order, pins, recent],
  );
  const picked = services.find(({ name }) => name === draft.service) ?? null;
  const chosen = picked ?? site?.service ?? null;

  function choose(service: Service | null, by: 'key' | 'pointer'): void {
    rent.forget();
    change({ service: service?.name ?? null });
    if (by === 'key') requestAnimationFrame(() => rentButton.current?.focus());
  }

  return (
    <div className="rent-view">
      {isBusy ? null : <EndedRentals shown={1} offered={chosen?.name ?? null} />}
      <ServicePicker
        ref={search}
        query={query}
        category={category}
        visible={visible}
        total={services.length}
        chosen={chosen}
        // An immediate Enter is meant for this site's service.
        startsAt={site && query === '' && picked === null ? null : 0}
        onQuery={(text) => change({ query: text, service: null })}
        onCategory={(next) => change({ category: next })}
        onChoose={choose}
      />
      {/* Drawn above the list. The keyboard chooses first. */}
      <OfferCard
        ref={rentButton}
        site={site}
        chosen={chosen}
        rent={rent}
        onSite={() => choose(null, 'pointer')}
        onOther={() => search.current?.focus()}
      />
    </div>
  );
}
