import type { AppState } from '../../lib/state/app-state.ts';
import type { Answers } from '../../lib/testing/memory-transport.ts';
import type { Route } from '../options/frame/routes.ts';
import { OptionsPage } from '../options/OptionsPage.tsx';
import {
  type Grants,
  type OptionsActions,
  PageContext,
  type PageView,
  type Practice,
} from '../options/parts/page-context.ts';
import { renderView } from './render-view.tsx';

interface Around {
  route: Route;
  grants?: Grants;
  allowNotifications?: boolean;
  page?: Partial<OptionsActions>;
  practice?: Practice;
  browser?: PageView['browser'];
}

const ONLY_THE_API: Grants = {
  origins: ['https://ohmyotp.com/*'],
  permissions: [],
  required: ['https://ohmyotp.com/*'],
};

export async function renderPage(snapshot: AppState, around: Around, answers: Answers = {}) {
  location.hash = around.route;
  const log: string[] = [];
  const files = new Map<string, string>();
  const page: PageView = {
    actions: {
      grants: async () => around.grants ?? ONLY_THE_API,
      onGrantsChanged: () => () => {},
      takeBack: async (origins) => void log.push(`take back ${origins.join(' ')}`),
      shortcuts: async () => [],
      openShortcuts: () => log.push('open shortcuts'),
      openPopup: () => log.push('open popup'),
      closePage: () => log.push('close page'),
      download: (name, _, text) => files.set(name, text),
      isPinned: async () => null,
      licenses: async () => [],
      ...around.page,
    },
    practice: around.practice ?? {
      fillNumber: async (phone) => {
        log.push(`practice number ${phone}`);
        return 'filled';
      },
      fillCode: async (code) => {
        log.push(`practice code ${code}`);
        return 'filled';
      },
    },
    browser: around.browser ?? 'chromium',
    version: '1.2.3',
    apiHost: 'ohmyotp.com',
  };
  const actions = {
    askForSite: () => undefined,
    askForNotifications: async () => {
      log.push('ask notifications');
      return around.allowNotifications ?? true;
    },
    keepOpen: null,
    closeView: null,
  };
  const view = await renderView(
    <PageContext value={page}>
      <OptionsPage />
    </PageContext>,
    { snapshot, answers, actions, log },
  );
  return { ...view, files };
}
