import { StrictMode, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Popup } from '../../components/popup/Popup.tsx';
import { rememberedLanguage } from '../../components/shared/language-memory.ts';
import { TextProvider } from '../../components/shared/TextProvider.tsx';
import { linksOf, ViewContext } from '../../components/shared/view-context.ts';
import type { Text } from '../../lib/i18n/text.ts';
import type { TextSource } from '../../lib/i18n/text-source.ts';
import type { Client } from '../../lib/messaging/client.ts';
import { MirrorContext } from '../../lib/mirror/hooks.ts';
import type { MirrorStore } from '../../lib/mirror/mirror.ts';
import { API_BASE_URL } from '../../lib/platform/api-url.ts';
import { browserTextSource } from '../../lib/platform/text-source.ts';
import {
  browserActs,
  type FrontTab,
  followBackground,
  frontTab,
  isFrontView,
  onFrontTabChange,
} from './browser-view.ts';

/** Draws the view over a page (`popup`), or beside all pages (`side`). */
export function showView(surface: 'popup' | 'side'): void {
  const { client, store } = followBackground();
  const source = browserTextSource();

  // The page is asked for while the worker wakes, so that Rent never has to wait for it.
  void Promise.all([frontTab(), source.for(rememberedLanguage())]).then(([tab, words]) => {
    const root = document.getElementById('root');
    if (root === null) return;
    createRoot(root).render(
      <StrictMode>
        <PopupView surface={surface} client={client} store={store} source={source} first={{ tab, words }} />
      </StrictMode>,
    );
  });
}

interface PopupViewProps {
  surface: 'popup' | 'side';
  client: Client;
  store: MirrorStore;
  source: TextSource;
  first: { tab: FrontTab; words: Text };
}

function PopupView({ surface, client, store, source, first }: PopupViewProps) {
  const [isInFront] = useState(() => isFrontView(surface));
  const { site, siteHidden, inPrivate, windowId } = useFrontTab(first.tab, surface === 'side');
  const view = useMemo(
    () => ({
      client,
      acts: browserActs(API_BASE_URL, surface, windowId),
      site,
      inPrivate,
      // A popup that knows nothing of the page was opened over one that nobody may fill.
      siteHidden: siteHidden && surface === 'side',
      links: linksOf(API_BASE_URL),
      isInFront,
      now: () => performance.now(),
    }),
    [client, surface, windowId, site, siteHidden, inPrivate, isInFront],
  );
  return (
    <ViewContext value={view}>
      <MirrorContext value={store}>
        <TextProvider source={source} first={first.words}>
          {/* What was being chosen was chosen for the page before. */}
          <Popup key={site?.origin} />
        </TextProvider>
      </MirrorContext>
    </ViewContext>
  );
}

/** The page in front, and the next one where the view stays while the user moves on. */
function useFrontTab(first: FrontTab, follows: boolean): FrontTab {
  const [tab, setTab] = useState(first);
  useEffect(() => {
    if (!follows) return;
    let current = true;
    const look = () =>
      void frontTab().then((next) => {
        if (current) setTab((before) => (isSame(before, next) ? before : next));
      });
    const leave = onFrontTabChange(look);
    return () => {
      current = false;
      leave();
    };
  }, [follows]);
  return tab;
}

function isSame(one: FrontTab, other: FrontTab): boolean {
  return (
    one.windowId === other.windowId &&
    one.siteHidden === other.siteHidden &&
    one.inPrivate === other.inPrivate &&
    one.site?.tabId === other.site?.tabId &&
    one.site?.origin === other.site?.origin
  );
}
