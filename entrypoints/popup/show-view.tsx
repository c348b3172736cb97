import { StrictMode, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Popup } from '../../components/popup/Popup.tsx';
import { rememberedLanguage } from '../../components/shared/language-memory.ts';
import { readMarks } from '../../components/shared/marks/known-marks.ts';
import { TextProvider } from '../../components/shared/TextProvider.tsx';
import { linksOf, ViewContext } from '../../components/shared/view-context.ts';
import type { Client } from '../../lib/messaging/client.ts';
import { MirrorContext } from '../../lib/mirror/hooks.ts';
import { API_BASE_URL } from '../../lib/platform/api-url.ts';
import { browserTextSource } from '../../lib/platform/text-source.ts';
import { followBackground } from '../../lib/platform/views/background-link.ts';
import { browserActions } from '../../lib/platform/views/browser-actions.ts';
import { type FrontTab, followFrontTab, frontTab } from '../../lib/platform/views/front-tab.ts';
import { isFrontView } from '../../lib/platform/views/front-view.ts';

/** Renders the popup (`popup`) or the side panel (`side`). */
export function showView(surface: 'popup' | 'side'): void {
  const { client, store } = followBackground();
  const source = browserTextSource();
  const isInFront = isFrontView(surface);

  // The tab is queried while the worker starts, so that Rent never waits for it.
  void Promise.all([frontTab(), source.for(rememberedLanguage()), readMarks()]).then(([tab, text]) => {
    const root = document.getElementById('root');
    if (root === null) return;
    createRoot(root).render(
      <StrictMode>
        <MirrorContext value={store}>
          <TextProvider source={source} first={text}>
            <PopupOverTab surface={surface} client={client} isInFront={isInFront} first={tab} />
          </TextProvider>
        </MirrorContext>
      </StrictMode>,
    );
  });
}

interface PopupOverTabProps {
  surface: 'popup' | 'side';
  client: Client;
  isInFront(): boolean;
  first: FrontTab;
}

/** The side panel stays open and follows the tab in front. */
function PopupOverTab({ surface, client, isInFront, first }: PopupOverTabProps) {
  const [tab, setTab] = useState(first);
  useEffect(() => (surface === 'side' ? followFrontTab(first, setTab) : undefined), [surface, first]);
  const view = useMemo(() => {
    const { site, siteHidden, inPrivate, windowId } = tab;
    return {
      client,
      actions: browserActions(API_BASE_URL, surface, windowId),
      site,
      inPrivate,
      // Opening the popup grants access, so a page that stays hidden cannot be filled at all.
      siteHidden: siteHidden && surface === 'side',
      links: linksOf(API_BASE_URL),
      isInFront,
      now: () => performance.now(),
    };
  }, [client, surface, tab, isInFront]);
  return (
    <ViewContext value={view}>
      {/* A new page resets what was being chosen for the old one. */}
      <Popup key={tab.site?.origin} />
    </ViewContext>
  );
}
