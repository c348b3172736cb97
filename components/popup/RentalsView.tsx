import { Plus } from 'lucide-react';
import { useSnapshot } from '../../lib/mirror/hooks.ts';
import { EndedRentals } from './EndedRentals.tsx';
import { PollingLine } from './PollingLine.tsx';
import { RentalCard } from './RentalCard.tsx';
import { RequestingCard } from './RequestingCard.tsx';
import { isOngoing } from './rental-groups.ts';

export function RentalsView({ onRentAnother }: { onRentAnother: () => void }) {
  const ongoing = useSnapshot((snapshot) => snapshot.rentals).filter(isOngoing);
  return (
    <main className="rentals-view">
      <PollingLine />
      {ongoing.map((rental) =>
        rental.state === 'requesting' ? (
          <RequestingCard key={rental.key} rental={rental} />
        ) : (
          <RentalCard key={rental.key} rental={rental} />
        ),
      )}
      <EndedRentals />
      <button type="button" className="button wide" data-testid="rent-another" onClick={onRentAnother}>
        <Plus size={16} aria-hidden="true" />
        Rent another
      </button>
    </main>
  );
}
