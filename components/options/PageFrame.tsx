import { type ComponentType, useEffect, useRef } from 'react';
import { type Navigation, NavigationContext } from '../shared/navigation-context.ts';
import { useText } from '../shared/use-text.ts';
import { AboutPage } from './AboutPage.tsx';
import { AccountPage } from './account/AccountPage.tsx';
import { DataPage } from './account/DataPage.tsx';
import { PageBanners } from './frame/PageBanners.tsx';
import { PageHeader } from './frame/PageHeader.tsx';
import { PageNav } from './frame/PageNav.tsx';
import type { ListedRoute } from './frame/routes.ts';
import { goTo, useRoute } from './frame/use-route.ts';
import { HistoryPage } from './history/HistoryPage.tsx';
import { usePage } from './parts/page-context.ts';
import { SettingsPage } from './settings/SettingsPage.tsx';
import { SitesPage } from './sites/SitesPage.tsx';
import { SpendingPage } from './spending/SpendingPage.tsx';
import { Welcome } from './welcome/Welcome.tsx';

const PAGES: Record<ListedRoute, ComponentType> = {
  account: AccountPage,
  history: HistoryPage,
  spending: SpendingPage,
  sites: SitesPage,
  settings: SettingsPage,
  data: DataPage,
  about: AboutPage,
};

export function PageFrame() {
  const { t } = useText();
  const route = useRoute();
  const { actions } = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = useRef(route);

  // Hash links load no document, so moving the focus is what tells a screen reader that the page changed.
  useEffect(() => {
    document.title = `${t(`options.pages.${route}`)} · OhmyOTP`;
    if (opened.current === route) return;
    opened.current = route;
    heading.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [route, t]);

  const navigation: Navigation = {
    reconnect: () => goTo('account'),
    pick: actions.openPopup,
  };
  if (route === 'welcome') {
    return (
      <NavigationContext value={navigation}>
        <Welcome />
      </NavigationContext>
    );
  }
  const Shown = PAGES[route];
  return (
    <NavigationContext value={navigation}>
      <button type="button" className="skip-link" onClick={() => heading.current?.focus()}>
        {t('options.skip')}
      </button>
      <div className="page" data-route={route}>
        <PageHeader />
        <PageNav current={route} />
        <main className="page-main">
          <h1 ref={heading} tabIndex={-1} data-focus-home className="page-title">
            {t(`options.pages.${route}`)}
          </h1>
          <PageBanners />
          <Shown />
        </main>
      </div>
    </NavigationContext>
  );
}
