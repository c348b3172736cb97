import '../../assets/tokens.css';
import '../../components/options/options.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { PageContext } from '../../components/options/parts/page-context.ts';
import { rememberedLanguage } from '../../components/shared/language-memory.ts';
import { readMarks } from '../../components/shared/marks/known-marks.ts';
import { TextProvider } from '../../components/shared/TextProvider.tsx';
import { linksOf, ViewContext } from '../../components/shared/view-context.ts';
import { MirrorContext } from '../../lib/mirror/hooks.ts';
import { API_BASE_URL } from '../../lib/platform/api-url.ts';
import { browserTextSource } from '../../lib/platform/text-source.ts';
import { followBackground } from '../../lib/platform/views/background-link.ts';
import { browserActions } from '../../lib/platform/views/browser-actions.ts';
import { isFrontView } from '../../lib/platform/views/front-view.ts';
import { optionsActions } from '../../lib/platform/views/options-actions.ts';
import { createPractice } from './practice.ts';

const { client, store } = followBackground();

const view = {
  client,
  actions: browserActions(API_BASE_URL, 'tab'),
  site: null,
  siteHidden: false,
  inPrivate: browser.extension.inIncognitoContext,
  links: linksOf(API_BASE_URL),
  isInFront: isFrontView('tab'),
  now: () => performance.now(),
};
const page = {
  actions: optionsActions(),
  practice: createPractice(document),
  browser: import.meta.env.FIREFOX ? ('firefox' as const) : ('chromium' as const),
  version: browser.runtime.getManifest().version,
  apiHost: new URL(API_BASE_URL).hostname,
};

const source = browserTextSource();

void Promise.all([source.for(rememberedLanguage()), readMarks()]).then(([text]) => {
  const root = document.getElementById('root');
  if (root === null) return;
  createRoot(root).render(
    <StrictMode>
      <ViewContext value={view}>
        <MirrorContext value={store}>
          <TextProvider source={source} first={text}>
            <PageContext value={page}>
              <OptionsPage />
            </PageContext>
          </TextProvider>
        </MirrorContext>
      </ViewContext>
    </StrictMode>,
  );
});
