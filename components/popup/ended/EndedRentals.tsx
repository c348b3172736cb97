import { useAppState } from '../../../lib/mirror/hooks.ts';
import { useText } from '../../shared/use-text.ts';
import { EndedCard } from './EndedCard.tsx';
import { isEnded } from './rental-groups.ts';

/** The newest few: more would push what the user came for off the screen, and taking one away shows the next. */
export function EndedRentals({ shown }: { shown: number }) {
  const { t } = useText();
  const ended = useAppState((snapshot) => snapshot.rentals).filter(isEnded);
  const replacing = useAppState((snapshot) => snapshot.replacing);
  // What is being replaced tells of its end itself.
  const told = ended.filter(({ key }) => !Object.hasOwn(replacing, key));
  if (told.length === 0) return null;
  return (
    <section className="ended" aria-label={t('popup.ended')}>
      {told.slice(0, shown).map((rental) => (
        <EndedCard key={rental.key} rental={rental} />
      ))}
    </section>
  );
}
