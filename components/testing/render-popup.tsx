import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { vi } from 'vitest';
import type { Site } from '../../lib/domain/fill.ts';
import { createClient } from '../../lib/messaging/client.ts';
import type { Command } from '../../lib/messaging/protocol.ts';
import type { Snapshot } from '../../lib/messaging/snapshot.ts';
import { MirrorContext } from '../../lib/mirror/hooks.ts';
import { type Answers, createMemoryTransport } from '../../lib/mirror/memory-transport.ts';
import { createMirror } from '../../lib/mirror/mirror.ts';
import { Popup } from '../popup/Popup.tsx';
import { linksOf, ViewContext } from '../shared/view-context.ts';

export const SITE: Site = { tabId: 7, origin: 'https://auth.uber.com' };

/** The popup over a background that answers as told, and over a browser that only takes notes. */
export async function renderPopup(
  snapshot: Snapshot,
  answers: Answers = {},
  site: Site | null = SITE,
  siteHidden = false,
) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  localStorage.clear();
  document.body.innerHTML = '<div id="root"></div>';
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
    askForSite: (origin: string) => log.push(`ask ${origin}, ${sent('rental.rent').length} sent`),
    askForSites: async (patterns: readonly string[]) => log.push(`ask ${patterns.join(' ')}`) > 0,
    askForNotifications: async () => log.push('ask notifications') > 0,
    askForApi: async () => true,
    reloadExtension: () => log.push('reload'),
    openOptions: (section?: string) => log.push(`options ${section ?? ''}`.trim()),
    keepOpen: () => log.push('keep open'),
  };
  const view = {
    client: createClient(transport),
    acts,
    site,
    siteHidden,
    links: linksOf('https://ohmyotp.com/api/v1'),
  };
  const root = createRoot(must(document.getElementById('root')));
  await act(async () =>
    root.render(
      <ViewContext value={view}>
        <MirrorContext value={mirror.store}>
          <Popup />
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
    all,
    get,
    sent,
    text: () => document.body.textContent ?? '',
    click: (target: string | HTMLElement) =>
      act(async () => (typeof target === 'string' ? get(target) : target).click()),
    type: (id: string, text: string) =>
      act(async () => {
        // React listens to the setter of the element; only the prototype's own makes it see a change.
        const { set } = must(Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value'));
        must(set).call(get(id), text);
        get(id).dispatchEvent(new Event('input', { bubbles: true }));
      }),
    press: (id: string, key: string) =>
      act(async () => void get(id).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))),
    /** Its code is read by the click that opens it. */
    openMenu: async () => {
      await act(async () => get('settings').click());
      await act(async () => void (await import('../popup/MoreMenu.tsx')));
      await vi.waitFor(() => get('settings-panel'));
    },
    /** Until what was asked for is drawn. */
    settle: () => act(async () => void (await new Promise((resolve) => setTimeout(resolve)))),
    /** With fake timers. */
    wait: (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms))),
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
