import { useAppState } from '../../../lib/mirror/hooks.ts';
import { useText } from '../../shared/use-text.ts';
import { EndedCard } from './EndedCard.tsx';
import { isEnded } from './rental-groups.ts';

interface EndedRentalsProps {
  shown: number;
  /** What can be rented beside it anyway. */
  offered?: string | null;
}

/** Only the newest few, so that they do not push the content off the screen. Dismissing one shows the next. */
export function EndedRentals({ shown, offered = null }: EndedRentalsProps) {
  const { t } = useText();
  const ended = useAppState((snapshot) => snapshot.rentals).filter(isEnded);
  const replacing = useAppState((snapshot) => snapshot.replacing);
  // A number being replaced is shown on the replacement's card.
  const told = ended.filter(({ key }) => !Object.hasOwn(replacing, key));
  if (told.length === 0) return null;
  return (
    <section className="ended" aria-label={t('popup.ended')}>
      {told.slice(0, shown).map((rental) => (
        <EndedCard key={rental.key} rental={rental} isOffered={rental.service === offered} />
      ))}
    </section>
  );
}
