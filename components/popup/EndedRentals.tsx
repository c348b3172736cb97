import { useSnapshot } from '../../lib/mirror/hooks.ts';
import { EndedCard } from './EndedCard.tsx';
import { isEnded } from './rental-groups.ts';

/** More would push what the user came for off the screen; taking one away shows the next. */
const SHOWN = 2;

export function EndedRentals() {
  const ended = useSnapshot((snapshot) => snapshot.rentals).filter(isEnded);
  if (ended.length === 0) return null;
  return (
    <section className="ended" aria-label="Ended numbers">
      {ended.slice(0, SHOWN).map((rental) => (
        <EndedCard key={rental.key} rental={rental} />
      ))}
    </section>
  );
}
