import { Plus } from 'lucide-react';
import { useState } from 'react';
import { ownEntry } from '../../../lib/domain/own-entry.ts';
import { isOfHere } from '../../../lib/domain/rental/of-here.ts';
import type { Rental } from '../../../lib/domain/rental/rental.ts';
import { isLive } from '../../../lib/domain/rental/rental-events.ts';
import { isReplacementOver } from '../../../lib/domain/rental/replacement.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { isBuying } from '../../../lib/state/replacement-edits.ts';
import { fillOf } from '../../../lib/state/selectors.ts';
import { useNavigation } from '../../shared/navigation-context.ts';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';
import { EndedRentals } from '../ended/EndedRentals.tsx';
import { isOngoing, type OngoingRental } from '../ended/rental-groups.ts';
import { CancelInTime } from './CancelInTime.tsx';
import { RentalCard } from './RentalCard.tsx';
import { ReplacementCard } from './ReplacementCard.tsx';
import { RequestingCard } from './RequestingCard.tsx';
import { toldApart } from './told-apart.ts';

export function ActiveView() {
  const { t } = useText();
  const { pick } = useNavigation();
  const ongoing = useOngoing();
  const replacing = useAppState((snapshot) => snapshot.replacing);
  const fills = useAppState((snapshot) => snapshot.fills);
  const { isOpen, toggle } = useOpenCards(ongoing);
  const jobs = Object.values(replacing);
  const buying = useAppState(isBuying);
  const idle = ongoing.length === 0 && jobs.every(isReplacementOver);
  return (
    <div className="active-view">
      {jobs.map((replacement) => (
        <ReplacementCard key={replacement.from} replacement={replacement} />
      ))}
      {ongoing.map((rental) =>
        rental.state === 'requesting' ? (
          <RequestingCard key={rental.key} rental={rental} />
        ) : (
          <RentalCard
            key={rental.key}
            rental={rental}
            apart={toldApart(rental, ongoing, fills)}
            open={ongoing.length === 1 || isOpen(rental.key)}
            toggle={ongoing.length === 1 ? null : () => toggle(rental.key)}
          />
        ),
      )}
      <EndedRentals shown={3} />
      <CancelInTime />
      {idle && jobs.length === 0 ? (
        <div className="empty-state" data-testid="no-rentals">
          <h2>{t('popup.noRentals')}</h2>
          <p>{t('popup.noRentalsHint')}</p>
        </div>
      ) : null}
      {/* One purchase at a time. */}
      {buying ? null : (
        <button
          type="button"
          className={idle ? 'button primary wide' : 'button wide'}
          data-testid="rent-another"
          data-focus-home
          onClick={() => pick(null)}
        >
          <Plus size="1rem" aria-hidden="true" />
          {idle ? t('popup.rentNumber') : t('popup.rentAnother')}
        </button>
      )}
    </div>
  );
}

/** Rentals made here come first; a server list may hold anything. */
function useOngoing(): OngoingRental[] {
  const rentals = useAppState((snapshot) => snapshot.rentals);
  const fills = useAppState((snapshot) => snapshot.fills);
  const isElsewhere = (rental: Rental) => !isOfHere(rental, fillOf({ fills }, rental.key));
  return rentals.filter(isOngoing).toSorted((a, b) => Number(isElsewhere(a)) - Number(isElsewhere(b)));
}

/** Opens the card of the page in front, else the newest, until the user chooses. */
function useOpenCards(ongoing: readonly OngoingRental[]) {
  const { site } = useView();
  const fills = useAppState((snapshot) => snapshot.fills);
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  const live = ongoing.filter(isLive);
  const ofSite = live.filter(
    ({ key }) => site !== null && fillOf({ fills }, key).site?.origin === site.origin,
  );
  const inForm = ofSite.find(({ key }) => !fillOf({ fills }, key).displaced);
  const first = (inForm ?? ofSite[0] ?? live[0])?.key;
  const isOpen = (key: string) => ownEntry(chosen, key) ?? key === first;
  return { isOpen, toggle: (key: string) => setChosen({ ...chosen, [key]: !isOpen(key) }) };
}
