import { useEffect, useState } from 'react';
import { useSnapshot } from '../../lib/mirror/hooks.ts';
import { type Navigation, NavigationContext } from '../shared/navigation-context.ts';
import { useView } from '../shared/view-context.ts';
import { Header } from './Header.tsx';
import { KeyEntry } from './KeyEntry.tsx';
import { ListView } from './ListView.tsx';
import { RentalsView } from './RentalsView.tsx';
import { isOngoing } from './rental-groups.ts';
import { TroubleBanner } from './TroubleBanner.tsx';
import { useDraft } from './use-draft.ts';
import { useRent } from './use-rent.ts';

/** Decides what the user sees: key, rentals or list. */
export function Home() {
  const { client } = useView();
  const status = useSnapshot((snapshot) => snapshot.account.status);
  const rentals = useSnapshot((snapshot) => snapshot.rentals);
  const [draft, change] = useDraft();
  const [reconnecting, setReconnecting] = useState(false);
  const rent = useRent(() => change({ query: '', service: null, browsing: false }));

  const hasOngoing = rentals.some(isOngoing);
  const connected = status === 'connected';

  // What the last reading left is on screen by now. If this one fails, the snapshot says so.
  useEffect(() => {
    if (connected) client.send('catalog.refresh', {}).catch(() => undefined);
  }, [client, connected]);

  // "Browsing" means looking away from an ongoing rental. Without one it would hide the next.
  const staleBrowsing = draft.browsing && !hasOngoing;
  useEffect(() => {
    if (staleBrowsing) change({ browsing: false });
  });

  const navigation: Navigation = {
    reconnect: () => setReconnecting(true),
    pick: (service) => {
      rent.forget();
      change({ service, query: '', browsing: hasOngoing });
    },
  };
  // A refused key must not hide a number that is paid for.
  const needsKey = status === 'none' || reconnecting || (status === 'refused' && !hasOngoing);
  const seesRentals = hasOngoing && !draft.browsing;

  return (
    <NavigationContext value={navigation}>
      <div className="app" data-view={needsKey ? 'key' : seesRentals ? 'rentals' : 'list'}>
        <Header bare={needsKey} />
        <TroubleBanner quiet={needsKey} />
        {needsKey ? (
          <KeyEntry onDone={() => setReconnecting(false)} canGoBack={connected || hasOngoing} />
        ) : seesRentals ? (
          <RentalsView onRentAnother={() => change({ browsing: true })} />
        ) : (
          <ListView draft={draft} change={change} rent={rent} canGoBack={hasOngoing} />
        )}
      </div>
    </NavigationContext>
  );
}
