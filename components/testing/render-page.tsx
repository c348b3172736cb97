import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { vi } from 'vitest';
import { createClient } from '../../lib/messaging/client.ts';
import type { Command } from '../../lib/messaging/protocol.ts';
import type { Snapshot } from '../../lib/messaging/snapshot.ts';
import { MirrorContext } from '../../lib/mirror/hooks.ts';
import { type Answers, createMemoryTransport } from '../../lib/mirror/memory-transport.ts';
import { createMirror } from '../../lib/mirror/mirror.ts';
import { OptionsPage } from '../options/OptionsPage.tsx';
import {
  type Grants,
  type PageActs,
  PageContext,
  type PageView,
  type Practice,
} from '../options/page-context.ts';
import type { Route } from '../options/routes.ts';
import { linksOf, ViewContext } from '../shared/view-context.ts';

interface Around {
  route: Route;
  grants?: Grants;
  allowNotifications?: boolean;
  page?: Partial<PageActs>;
  practice?: Practice;
  browser?: PageView['browser'];
}

const ONLY_THE_API: Grants = {
  origins: ['https://ohmyotp.com/*'],
  permissions: [],
  required: ['https://ohmyotp.com/*'],
};

/** The full page over a background that answers as told, and over a browser that only takes notes. */
export async function renderPage(snapshot: Snapshot, around: Around, answers: Answers = {}) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.innerHTML = '<div id="root"></div>';
  location.hash = around.route;
  const transport = createMemoryTransport({ 'state.get': () => ({ ok: true, value: snapshot }), ...answers });
  const mirror = createMirror({
    client: createClient(transport),
    readStored: async () => null,
    after: () => () => {},
    afterDrawing: () => () => {},
  });
  const stop = mirror.start();
  const log: string[] = [];
  const acts = {
    openTab: (url: string) => log.push(`open ${url}`),
    copy: async (text: string) => void log.push(`copy ${text}`),
    askForSite: () => undefined,
    askForSites: async (patterns: readonly string[]) => log.push(`ask ${patterns.join(' ')}`) > 0,
    askForNotifications: async () => {
      log.push('ask notifications');
      return around.allowNotifications ?? true;
    },
    askForApi: async () => true,
    reloadExtension: () => log.push('reload'),
    openOptions: () => undefined,
    keepOpen: null,
  };
  const files = new Map<string, string>();
  const page: PageView = {
    acts: {
      grants: async () => around.grants ?? ONLY_THE_API,
      onGrantsChanged: () => () => {},
      takeBack: async (origins) => void log.push(`take back ${origins.join(' ')}`),
      shortcuts: async () => [],
      openShortcuts: () => log.push('open shortcuts'),
      openPopup: () => log.push('open popup'),
      download: (name, _, text) => files.set(name, text),
      isPinned: async () => null,
      licences: async () => [],
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
  const view = {
    client: createClient(transport),
    acts,
    site: null,
    siteHidden: false,
    links: linksOf('https://ohmyotp.com/api/v1'),
  };
  const root = createRoot(must(document.getElementById('root')));
  await act(async () =>
    root.render(
      <ViewContext value={view}>
        <MirrorContext value={mirror.store}>
          <PageContext value={page}>
            <OptionsPage />
          </PageContext>
        </MirrorContext>
      </ViewContext>,
    ),
  );

  const all = (id: string) => [...document.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`)];
  const get = (id: string) => must(all(id)[0], id);
  const sent = (command: Command) =>
    transport.sent.filter((request) => request.command === command).map(({ input }) => input);

  return {
    log,
    files,
    all,
    get,
    sent,
    text: () => document.body.textContent ?? '',
    click: (target: string | HTMLElement) =>
      act(async () => (typeof target === 'string' ? get(target) : target).click()),
    /** Sets what a field or a list holds, as its user would. */
    type: (id: string, text: string, at = 0) =>
      act(async () => {
        const field = must(all(id)[at], id);
        // React listens to the setter of the element; only the prototype's own makes it see a change.
        const { set } = must(Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value'));
        must(set).call(field, text);
        const isList = field instanceof HTMLSelectElement;
        field.dispatchEvent(new Event(isList ? 'change' : 'input', { bubbles: true }));
      }),
    settle: () => act(async () => new Promise((resolve) => setTimeout(resolve))),
    /** With fake timers. */
    elapse: (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms))),
    show: (next: Snapshot) => act(async () => transport.post(next)),
    close: () =>
      act(async () => {
        stop();
        root.unmount();
      }),
  };
}

function must<T>(value: T | null | undefined, what = 'element'): T {
  if (value === null || value === undefined) throw new Error(`No ${what}`);
  return value;
}
