import { Plus } from 'lucide-react';
import { useSnapshot } from '../../lib/mirror/hooks.ts';
import { useNavigation } from '../shared/navigation-context.ts';
import { useText } from '../shared/use-text.ts';
import { EndedRentals } from './EndedRentals.tsx';
import { PollingLine } from './PollingLine.tsx';
import { RentalCard } from './RentalCard.tsx';
import { RequestingCard } from './RequestingCard.tsx';
import { isOngoing } from './rental-groups.ts';

export function ActiveView() {
  const { t } = useText();
  const { pick } = useNavigation();
  const ongoing = useSnapshot((snapshot) => snapshot.rentals).filter(isOngoing);
  return (
    <main className="active-view">
      <PollingLine />
      {ongoing.map((rental) =>
        rental.state === 'requesting' ? (
          <RequestingCard key={rental.key} rental={rental} />
        ) : (
          <RentalCard key={rental.key} rental={rental} />
        ),
      )}
      <EndedRentals shown={3} />
      {ongoing.length === 0 ? (
        <div className="empty-state" data-testid="no-rentals">
          <h2>{t('popup.noRentals')}</h2>
          <p>{t('popup.noRentalsHint')}</p>
        </div>
      ) : null}
      <button
        type="button"
        className={ongoing.length === 0 ? 'button primary wide' : 'button wide'}
        data-testid="rent-another"
        onClick={() => pick(null)}
      >
        <Plus size={16} aria-hidden="true" />
        {ongoing.length === 0 ? t('popup.rentNumber') : t('popup.rentAnother')}
      </button>
    </main>
  );
}
