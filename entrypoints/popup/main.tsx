import '../../assets/tokens.css';
import '../../components/popup/popup.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Popup } from '../../components/popup/Popup.tsx';
import { rememberedLanguage } from '../../components/shared/language-memory.ts';
import { TextProvider } from '../../components/shared/TextProvider.tsx';
import { linksOf, ViewContext } from '../../components/shared/view-context.ts';
import { createClient } from '../../lib/messaging/client.ts';
import { MirrorContext } from '../../lib/mirror/hooks.ts';
import { createMirror } from '../../lib/mirror/mirror.ts';
import { API_BASE_URL } from '../../lib/platform/api-url.ts';
import { readStored } from '../../lib/platform/stored-state.ts';
import { browserTextSource } from '../../lib/platform/text-source.ts';
import { activeSite, browserActs, browserTransport } from './browser-view.ts';

const client = createClient(browserTransport());
const mirror = createMirror({
  client,
  readStored,
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
});
mirror.start();

const source = browserTextSource();

// The page is asked for while the worker wakes, so that Rent never has to wait for it.
void Promise.all([activeSite(), source.for(rememberedLanguage())]).then(([site, text]) => {
  const view = { client, acts: browserActs(API_BASE_URL), site, links: linksOf(API_BASE_URL) };
  const root = document.getElementById('root');
  if (root === null) return;
  createRoot(root).render(
    <StrictMode>
      <ViewContext value={view}>
        <MirrorContext value={mirror.store}>
          <TextProvider source={source} first={text}>
            <Popup />
          </TextProvider>
        </MirrorContext>
      </ViewContext>
    </StrictMode>,
  );
});
