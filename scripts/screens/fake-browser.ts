import type { Language } from '../../lib/domain/settings.ts';
import type { ViewState } from './view-state.ts';

type Fake = Pick<ViewState, 'snapshot' | 'background' | 'answers' | 'site' | 'granted'> & {
  now: number;
  language: Language | null;
};

/** Puts a background that answers as told behind an extension's page. Runs in the page, before its scripts. */
export function installFakeBrowser(fake: Fake): void {
  // The document in between is nobody's.
  if (location.protocol !== 'chrome-extension:') return;
  const { chrome } = globalThis;
  const never = new Promise<never>(() => {});
  const event = { addListener: () => {}, removeListener: () => {}, hasListener: () => false };

  Date.now = () => fake.now;
  // As remembered from the view before.
  if (fake.language) localStorage.setItem('language', fake.language);
  else localStorage.removeItem('language');

  function answer({ command }: { command: keyof NonNullable<ViewState['answers']> }): Promise<unknown> {
    if (fake.background === 'gone') return Promise.reject(new Error('Receiving end does not exist'));
    const given = fake.answers?.[command];
    if (given === 'never') return never;
    if (given !== undefined) return Promise.resolve(given);
    if (command !== 'state.get') return Promise.resolve({ ok: true, value: null });
    return fake.background === 'silent' ? never : Promise.resolve({ ok: true, value: fake.snapshot });
  }

  const onState = new Set<(state: unknown) => void>();
  function showState(state: unknown): boolean {
    for (const tell of onState) tell(state);
    return onState.size > 0;
  }
  Object.assign(globalThis, { showState });

  function stored(): Promise<unknown> {
    return Promise.resolve(fake.snapshot ? { state: { version: 1, snapshot: fake.snapshot } } : {});
  }

  const origins = [...(fake.granted ?? [])];
  const browser = {
    i18n: chrome.i18n,
    commands: chrome.commands,
    runtime: {
      id: chrome.runtime.id,
      getURL: (path: string) => chrome.runtime.getURL(path),
      getManifest: () => chrome.runtime.getManifest(),
      getPlatformInfo: () => chrome.runtime.getPlatformInfo(),
      sendMessage: answer,
      connect: () => ({
        onMessage: { ...event, addListener: (tell: (state: unknown) => void) => onState.add(tell) },
        onDisconnect: event,
        disconnect: () => {},
      }),
      openOptionsPage: () => Promise.resolve(),
      reload: () => {},
      onMessage: event,
    },
    action: { getUserSettings: () => Promise.resolve({ isOnToolbar: false }), openPopup: () => never },
    storage: { local: { get: stored }, session: { get: () => Promise.resolve({}) }, onChanged: event },
    extension: { inIncognitoContext: false },
    tabs: {
      query: () => Promise.resolve(fake.site ? [{ id: 7, url: fake.site, active: true }] : []),
      create: () => never,
      onActivated: event,
      onUpdated: event,
    },
    windows: { onFocusChanged: event, getCurrent: () => Promise.resolve({ id: 1 }) },
    permissions: {
      contains: (asked: { origins?: string[] }) =>
        Promise.resolve((asked.origins ?? []).every((origin) => origins.includes(origin))),
      getAll: () => Promise.resolve({ origins, permissions: [] }),
      request: () => Promise.resolve(true),
      onAdded: event,
      onRemoved: event,
    },
  };
  // The polyfill takes what is there under this name, and looks no further.
  Object.defineProperty(globalThis, 'browser', { value: browser, configurable: true });
}
