import { StrictMode, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Popup } from '../../components/popup/Popup.tsx';
import { rememberedLanguage } from '../../components/shared/language-memory.ts';
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

/** Draws the view over a page (`popup`), or beside all pages (`side`). */
export function showView(surface: 'popup' | 'side'): void {
  const { client, store } = followBackground();
  const source = browserTextSource();
  const isInFront = isFrontView(surface);

  // The page is asked for while the worker wakes, so that Rent never has to wait for it.
  void Promise.all([frontTab(), source.for(rememberedLanguage())]).then(([tab, text]) => {
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

/** Over the page in front, and over the next one where the view stays while the user moves on. */
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
      // A popup that knows nothing of the page was opened over one that nobody may fill.
      siteHidden: siteHidden && surface === 'side',
      links: linksOf(API_BASE_URL),
      isInFront,
      now: () => performance.now(),
    };
  }, [client, surface, tab, isInFront]);
  return (
    <ViewContext value={view}>
      {/* What was being chosen was chosen for the page before. */}
      <Popup key={tab.site?.origin} />
    </ViewContext>
  );
}
