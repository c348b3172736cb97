import { type App, createApp } from '../background/app.ts';
import type { Ports } from '../background/ports.ts';
import type { Badge } from '../domain/badge.ts';
import type { RentEntry } from '../domain/rent-entry.ts';
import type { Snapshot } from '../messaging/snapshot.ts';
import { fromStored } from '../storage/stored-state.ts';
import { createClock, settle } from './clock.ts';
import { createFakeApi } from './fake-api.ts';
import { createFakeSites } from './fake-sites.ts';
import { createFakeTabs } from './fake-tabs.ts';

const NEVER = new Promise<never>(() => {});
const START_AT = 1_795_000_000_000;
const ALARM_MS = 30_000;

/** A whole background with a worker that can be killed between any two awaits, and woken again. */
export function createWorld() {
  const clock = createClock(START_AT);
  const api = createFakeApi(clock.now);
  const tabs = createFakeTabs();
  const sites = createFakeSites();
  const disk: { state: unknown; key: string | null } = { state: undefined, key: null };
  const shown = { badge: { text: '', tone: 'quiet' } as Badge, popups: 0, menu: [] as readonly RentEntry[] };
  let alarm: number | null = null;
  let life = 0;
  let alive = false;
  let keys = 0;
  let app: App;

  /** What a worker that was killed still awaits never comes, and what it still calls does nothing. */
  function mortal<T extends object>(target: T): T {
    const born = life;
    return new Proxy(target, {
      get(object, name) {
        const member = Reflect.get(object, name);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]) => {
          if (born !== life) return NEVER;
          const result: unknown = member.apply(object, args);
          return result instanceof Promise ? result.then((value) => (born === life ? value : NEVER)) : result;
        };
      },
    });
  }

  function ring(): void {
    if (alarm === null) return;
    alarm = clock.set(ring, ALARM_MS);
    if (alive) void app.wake();
    else wake();
  }

  function createPorts(): Ports {
    const born = life;
    return {
      api: mortal(api.api),
      now: clock.now,
      newKey: () => {
        keys += 1;
        return `key-${keys}`;
      },
      timers: {
        set: (run, delayMs) => clock.set(() => born === life && run(), delayMs),
        clear: clock.clear,
      },
      alarm: {
        start: async () => {
          alarm ??= clock.set(ring, ALARM_MS);
        },
        stop: async () => {
          if (alarm !== null) clock.clear(alarm);
          alarm = null;
        },
      },
      stayAwake: async () => {},
      state: mortal({
        read: async () => structuredClone(disk.state),
        write: async (value: unknown) => {
          disk.state = structuredClone(value);
        },
      }),
      secret: {
        read: async () => disk.key,
        keep: async (key) => {
          disk.key = key;
        },
        forget: async () => {
          disk.key = null;
        },
      },
      tabs: mortal(tabs.tabs),
      showBadge: async (badge) => {
        shown.badge = badge;
      },
      openPopup: async () => {
        shown.popups += 1;
        return true;
      },
      sites: mortal(sites.sites),
      showMenu: async (entries) => {
        shown.menu = entries;
      },
    };
  }

  function wake(): void {
    alive = true;
    app = createApp(createPorts());
    void app.start();
  }

  wake();

  return {
    clock,
    api,
    tabs,
    sites,
    disk,
    shown,
    /** The running background. */
    app: () => app,
    state: async (): Promise<Snapshot> => {
      await settle();
      return fromStored(structuredClone(disk.state));
    },
    kill(): void {
      life += 1;
      alive = false;
      tabs.tabs.onLoaded(null);
    },
    wake,
    hasAlarm: () => alarm !== null,
    async connect(): Promise<void> {
      await app.handlers['account.connect']({ key: 'omo_live_test' }, { tabId: -1, origin: '' });
      await settle();
    },
  };
}

export type World = ReturnType<typeof createWorld>;
