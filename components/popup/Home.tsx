import { lazy, Suspense, useEffect, useState } from 'react';
import { newsOf } from '../../lib/domain/notifications/news.ts';
import { useAppState, useMirror } from '../../lib/mirror/hooks.ts';
import { TabPanel, Tabs } from '../shared/controls/Tabs.tsx';
import { type Navigation, NavigationContext } from '../shared/navigation-context.ts';
import { useKeptFocus } from '../shared/use-kept-focus.ts';
import { useText } from '../shared/use-text.ts';
import { useView } from '../shared/view-context.ts';
import { Announcer } from './Announcer.tsx';
import { AutoCopy } from './AutoCopy.tsx';
import { ActiveView } from './active/ActiveView.tsx';
import { isOngoing } from './ended/rental-groups.ts';
import { Header } from './Header.tsx';
import { HistoryFrame } from './history/HistoryFrame.tsx';
import { KeyEntry } from './KeyEntry.tsx';
import { ConnectionLine, MessageSlot } from './MessageSlot.tsx';
import { RentView } from './rent/RentView.tsx';
import { Skeleton } from './rent/Skeleton.tsx';
import { useRent } from './rent/use-rent.ts';
import { useDraft } from './use-draft.ts';
import { useNewRental } from './use-new-rental.ts';

const HistoryView = lazy(() =>
  import('./history/HistoryView.tsx').then((module) => ({ default: module.HistoryView })),
);

export function Home() {
  const { client } = useView();
  const { t } = useText();
  const status = useAppState((snapshot) => snapshot.account.status);
  const live = useMirror(({ link }) => link === 'live');
  const rentals = useAppState((snapshot) => snapshot.rentals);
  const current = useAppState(newsOf);
  const [draft, change] = useDraft();
  const [reconnecting, setReconnecting] = useState(false);
  const rent = useRent(() => change({ query: '', service: null }));
  useNewRental(() => change({ tab: 'active' }));

  const ongoing = rentals.filter(isOngoing).length;
  const connected = status === 'connected';

  // Wait until the background is heard: asking earlier would start the worker during the first paint. A failure shows up in
  // the state.
  useEffect(() => {
    if (connected && live) client.send('catalog.refresh', {}).catch(() => undefined);
  }, [client, connected, live]);

  const navigation: Navigation = {
    reconnect: () => setReconnecting(true),
    pick: (service) => {
      rent.forget();
      change({ service, query: '', tab: 'rent' });
    },
  };
  // A rejected key must not hide a number the user has paid for.
  const needsKey = status === 'none' || reconnecting || (status === 'refused' && ongoing === 0);
  useKeptFocus({ first: true });
  const news = draft.tab !== 'active' && draft.seen !== current;

  return (
    <NavigationContext value={navigation}>
      <div className="app" data-view={needsKey ? 'key' : draft.tab}>
        <Header bare={needsKey} />
        {needsKey ? (
          <>
            <MessageSlot quiet />
            <KeyEntry onDone={() => setReconnecting(false)} canGoBack={connected || ongoing > 0} />
          </>
        ) : (
          <Tabs
            label={t('popup.tabs')}
            value={draft.tab}
            onChange={(tab) => change({ tab })}
            messages={<MessageSlot quiet={false} />}
            tabs={[
              { value: 'rent', label: t('popup.rentTab'), testId: 'tab-rent' },
              { value: 'active', label: <ActiveLabel count={ongoing} news={news} />, testId: 'tab-active' },
              { value: 'history', label: t('popup.historyTab'), testId: 'tab-history' },
            ]}
          >
            <TabPanel value="rent">
              <RentView draft={draft} change={change} rent={rent} />
            </TabPanel>
            <TabPanel value="active">
              <ActiveView />
            </TabPanel>
            <TabPanel value="history">
              <Suspense
                fallback={
                  <HistoryFrame used={false} text="">
                    <Skeleton label={t('popup.loadingHistory')} />
                  </HistoryFrame>
                }
              >
                <HistoryView />
              </Suspense>
            </TabPanel>
            <ConnectionLine tab={draft.tab} said={rent.failure?.error.code ?? null} />
          </Tabs>
        )}
        <AutoCopy />
        <Announcer />
      </div>
    </NavigationContext>
  );
}

function ActiveLabel({ count, news }: { count: number; news: boolean }) {
  const { t } = useText();
  return (
    <>
      {t('popup.activeTab')}
      {count > 0 ? (
        <span className="tab-count" data-news={news}>
          {count}
        </span>
      ) : null}
    </>
  );
}
