import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { vi } from 'vitest';
import type { PageRef } from '../../lib/domain/fill/fill.ts';
import { createClient } from '../../lib/messaging/client.ts';
import type { Command } from '../../lib/messaging/protocol.ts';
import { MirrorContext } from '../../lib/mirror/hooks.ts';
import { createMirror } from '../../lib/mirror/mirror.ts';
import type { AppState } from '../../lib/state/app-state.ts';
import { type Answers, createMemoryTransport } from '../../lib/testing/memory-transport.ts';
import { type BrowserActions, linksOf, ViewContext } from '../shared/view-context.ts';

interface Around {
  snapshot: AppState;
  answers: Answers;
  actions?: Partial<BrowserActions>;
  site?: PageRef | null;
  siteHidden?: boolean;
  inPrivate?: boolean;
  isInFront?: () => boolean;
  log: string[];
}

/** Renders a view over a scripted background and a browser that only records. */
export async function renderView(view: ReactNode, around: Around) {
  const { snapshot, answers, log, site = null, siteHidden = false, inPrivate = false } = around;
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.innerHTML = '<div id="root"></div>';
  const transport = createMemoryTransport({ 'state.get': () => ({ ok: true, value: snapshot }), ...answers });
  const client = createClient(transport);
  const mirror = createMirror({
    client,
    readStored: async () => null,
    after: () => () => {},
    afterDrawing: () => () => {},
    visibility: { isVisible: () => true, onChange: () => () => {} },
  });
  const stop = mirror.start();
  const actions: BrowserActions = {
    openTab: (url) => log.push(`open ${url}`),
    copy: async (text) => void log.push(`copy ${text}`),
    askForSite: (origin) => log.push(`ask ${origin}, ${sent('rental.rent').length} sent`),
    askForSites: async (patterns) => log.push(`ask ${patterns.join(' ')}`) > 0,
    askForNotifications: async () => log.push('ask notifications') > 0,
    askForApi: async () => true,
    reloadExtension: () => log.push('reload'),
    openOptions: (section) => log.push(`options ${section ?? ''}`.trim()),
    reportedPage: async () => null,
    version: '1.2.3',
    keepOpen: () => log.push('keep open'),
    closeView: () => log.push('close'),
    ...around.actions,
  };
  const links = linksOf('https://ohmyotp.com/api/v1');
  /** The clock of the press gate: each click comes after reading time. */
  let readMs = 0;
  const isInFront = () => around.isInFront?.() ?? true;
  const now = () => performance.now() + readMs;
  const root = createRoot(must(document.getElementById('root')));
  await act(async () =>
    root.render(
      <ViewContext value={{ client, actions, site, siteHidden, inPrivate, links, isInFront, now }}>
        <MirrorContext value={mirror.store}>{view}</MirrorContext>
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
      act(async () => {
        readMs += 1_000;
        (typeof target === 'string' ? get(target) : target).click();
      }),
    /** A click without reading time. */
    clickAtOnce: (id: string) => act(async () => get(id).click()),
    /** Sets the value of a field or select, as a user would. */
    type: (id: string, text: string, at = 0) =>
      act(async () => {
        const field = must(all(id)[at], id);
        // React intercepts the element's own setter; it only notices changes made through the prototype's.
        const { set } = must(Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value'));
        must(set).call(field, text);
        const isList = field instanceof HTMLSelectElement;
        field.dispatchEvent(new Event(isList ? 'change' : 'input', { bubbles: true }));
      }),
    /** Chooses a file in a file input. */
    choose: (id: string, file: File) =>
      act(async () => {
        const input = get(id);
        Object.defineProperty(input, 'files', { value: [file], configurable: true });
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }),
    press: (id: string, key: string) =>
      act(async () => void get(id).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))),
    settle: () => act(async () => void (await new Promise((resolve) => setTimeout(resolve)))),
    /** For fake timers. */
    elapse: (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms))),
    show: (next: AppState) => act(async () => transport.post(next)),
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
