import type { ApiClient } from '../api/types.ts';
import { type App, createApp } from '../background/app.ts';
import type { Ports } from '../background/context/ports.ts';
import { AppError } from '../domain/errors.ts';
import { english } from '../i18n/english.ts';
import type { Command } from '../messaging/protocol.ts';
import type { AppState } from '../state/app-state.ts';
import type { Stored } from '../storage/migrations.ts';
import { fromStored } from '../storage/stored-state.ts';
import { createClock, settle } from './clock.ts';
import { createFakeAlarm } from './fake-alarm.ts';
import { createFakeApi } from './fake-api.ts';
import { createFakeDisk } from './fake-disk.ts';
import { createFakeKeyStore } from './fake-key-store.ts';
import { createFakeScreen } from './fake-screen.ts';
import { createFakeSites } from './fake-sites.ts';
import { createFakeTabs } from './fake-tabs.ts';

const NEVER = new Promise<never>(() => {});
/** The key that the user has. */
export const FIRST_KEY = 'omo_live_test';
/** Keys of the other account begin so. */
export const OTHER_KEY = 'omo_live_other';
const START_AT = 1_795_000_000_000;
const ALARM_MS = 30_000;
const STOCK_ALARM_MS = 300_000;

interface Shared {
  clock: ReturnType<typeof createClock>;
  api: ReturnType<typeof createFakeApi>;
  otherApi: ReturnType<typeof createFakeApi>;
}

/**
 * A whole background with a worker that can be killed between any two awaits, and woken again. `beside`: in another
 * browser, whose time and servers it shares.
 */
export function createWorld(stored: Stored = {}, beside?: Shared) {
  const clock = beside?.clock ?? createClock(START_AT);
  const api = beside?.api ?? createFakeApi(clock);
  const otherApi = beside?.otherApi ?? createFakeApi(clock, 'other');
  const tabs = createFakeTabs();
  const sites = createFakeSites();
  const disk = createFakeDisk(stored);
  const { shown, browser, notifications } = createFakeScreen();
  /** `aheadMs`: how far its clock is ahead of the server's, which tells its time where `tellsTime`. `keysLocked`: the key store cannot be read. */
  const machine = { online: true, aheadMs: 0, keysLocked: false, tellsTime: true };
  const now = () => clock.now() + machine.aheadMs;
  const { secrets, secret } = createFakeKeyStore(() => machine.keysLocked);
  const alarm = createFakeAlarm(clock, ALARM_MS, () => void running().wake());
  const stockAlarm = createFakeAlarm(clock, STOCK_ALARM_MS, () => void running().lookForStock());
  /** Every call of a port is two steps: before it acts, and after. The worker can be killed at any of them. */
  const steps = {
    taken: 0,
    killAt: Number.POSITIVE_INFINITY,
    names: [] as string[],
    /** Where they are asked for: what would be left of all at each step, if the worker was killed at it. */
    left: null as string[] | null,
  };
  /** What the user has done so far. */
  let acts = 0;
  let life = 0;
  let alive = false;
  /** Of the worker that lives. */
  const timers = new Set<number>();
  let keys = 0;
  let app: App;

  /** What a worker that was killed still awaits never comes, and what it still calls does nothing. */
  function mortal<T extends object>(port: string, target: T): T {
    const born = life;
    return new Proxy(target, {
      get(object, name) {
        const member = Reflect.get(object, name);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]) => {
          if (!step(born, `before ${port}.${String(name)}`)) return NEVER;
          const result: unknown = member.apply(object, args);
          if (!(result instanceof Promise)) return result;
          return result.finally(() => step(born, `after ${port}.${String(name)}`) || NEVER);
        };
      },
    });
  }

  /** Whether that life goes on. */
  function step(born: number, name: string): boolean {
    if (born !== life) return false;
    steps.taken += 1;
    steps.names.push(name);
    steps.left?.push(leftWithoutWorker());
    if (steps.taken === steps.killAt) kill();
    return born === life;
  }

  /** All but the worker, which goes on from it in one way. */
  function leftWithoutWorker(): string {
    const due = [clock.now(), ...clock.dueAt(timers)];
    const seen = {
      ...shown,
      notifications: [...shown.notifications],
      ...sites.button,
      granted: [...sites.granted],
    };
    const servers = [api.kept(), otherApi.kept()];
    return JSON.stringify([acts, due, disk.stored, secrets, machine, servers, tabs.kept(), seen, keys]);
  }

  function kill(): void {
    life += 1;
    alive = false;
    for (const timer of timers) clock.clear(timer);
    timers.clear();
    tabs.tabs.onLoaded(null);
  }

  const outside = {
    stayAwake: async () => {},
    ...browser,
    forgetGrants: async () => {
      await alarm.stop();
      await stockAlarm.stop();
      sites.granted.clear();
    },
  };

  /** Started if none is. */
  function running(): App {
    if (!alive) wake();
    return app;
  }

  function accountOf(key: string | null) {
    return key?.startsWith(OTHER_KEY) ? otherApi : api;
  }

  /** No call goes out without the key, which says whose it is, and every answer says what time it is at the server. */
  function telling(): ApiClient {
    return new Proxy(api.api, {
      get:
        (_, name) =>
        async (...args: never[]) => {
          if (machine.keysLocked) throw new AppError('no_key');
          const given: string | undefined = name === 'me' ? args[0] : undefined;
          const account = accountOf(given ?? secrets.key ?? secrets.session).api;
          const answer = await (Reflect.get(account, name) as (...given: never[]) => unknown)(...args);
          if (machine.tellsTime) app.noteServerTime(clock.now(), now());
          return answer;
        },
    });
  }

  function createPorts(): Ports {
    const born = life;
    return {
      api: mortal('api', telling()),
      now,
      newKey: () => {
        keys += 1;
        return `key-${keys}`;
      },
      elapsed: clock.now,
      random: () => 0.5,
      isOnline: () => machine.online,
      timers: {
        set: (run, delayMs) => {
          if (born !== life) return 0;
          const timer = clock.set(() => {
            timers.delete(timer);
            if (born === life) run();
          }, delayMs);
          timers.add(timer);
          return timer;
        },
        clear: (timer) => {
          timers.delete(timer);
          clock.clear(timer);
        },
      },
      alarm: mortal('alarm', alarm),
      stockAlarm: mortal('stockAlarm', stockAlarm),
      state: mortal('state', disk.kept),
      secret: mortal('secret', secret),
      tabs: mortal('tabs', { ...tabs.tabs }),
      sites: mortal('sites', sites.sites),
      text: async () => english,
      notifications: mortal('notifications', notifications),
      ...mortalBrowser(),
    };
  }

  function mortalBrowser() {
    const { stayAwake, showBadge, openPopup, openPanelTab, showMenu, forgetGrants } = mortal(
      'browser',
      outside,
    );
    return { stayAwake, showBadge, openPopup, openPanelTab, showMenu, forgetGrants };
  }

  function wake(): void {
    alive = true;
    app = admitting(createApp(createPorts()));
    void app.start();
  }

  wake();

  return {
    clock,
    api,
    /** The same of another account. */
    otherApi,
    accounts: [api, otherApi],
    tabs,
    sites,
    disk,
    secrets,
    keyStore: secret,
    machine,
    alarm,
    stockAlarm,
    shown,
    /** The running background. */
    app: () => app,
    state: async (): Promise<AppState> => {
      await settle();
      return fromStored(structuredClone(disk.stored));
    },
    steps,
    leftWithoutWorker,
    noteAct(): void {
      acts += 1;
    },
    /** What is noted of each step for tests to read, and would grow without end in a long story. */
    forgetTrace(): void {
      steps.names.length = 0;
      disk.writes.length = 0;
      api.calls.length = 0;
      tabs.orders.length = 0;
      api.faultsMet.length = 0;
    },
    kill,
    wake,
    isAlive: () => alive,
    /** How many workers there have been. */
    lives: () => life,
    /** The account at the server whose key is kept. */
    server: () => accountOf(secrets.key ?? secrets.session),
    hasAlarm: alarm.isSet,
    /** The browser closes, with all that is kept for its session, and opens again. */
    restartBrowser(): void {
      kill();
      secrets.session = null;
      disk.endSession();
      wake();
    },
    async connect(key = FIRST_KEY): Promise<void> {
      await app.handlers['account.connect']({ key });
      await settle();
    },
  };
}

export type World = ReturnType<typeof createWorld>;

/** Its handlers run as the server has them run: each once its command is admitted. */
function admitting(app: App): App {
  const handlers = new Proxy(app.handlers, {
    get:
      (all, command: Command) =>
      async (...given: never[]) => {
        await app.admit(command);
        return (all[command] as (...given: never[]) => Promise<unknown>)(...given);
      },
  });
  return { ...app, handlers };
}
