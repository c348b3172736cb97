import type { PageRef } from '../domain/fill/fill.ts';
import type { E164 } from '../domain/phone.ts';
import type { Rental } from '../domain/rental/rental.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import type { CommandInput, ViewCommand } from '../messaging/protocol.ts';
import type { ViewHandlers } from '../messaging/server.ts';
import { settle } from './clock.ts';
import { createWorld, type World } from './world.ts';

export const SITE: PageRef = { tabId: 7, origin: 'https://uber.com' };
export const FORM = { origin: SITE.origin, hasPhoneField: true, hasCodeField: true };
export const PRICE_MINOR = 40;

/** A user's way from a rent to its end, told by the second. */
export interface Scenario {
  name: string;
  /** Numbers that the user has asked for by then. */
  orders: number;
  /** How its rentals may end, however it is disturbed; a purchase that never happened aside. */
  ends: readonly Rental['state'][];
  /** Before the part that is disturbed. */
  before?(scene: Scene): Promise<void>;
  play(scene: Scene): Promise<void>;
}

export type Scene = ReturnType<typeof createScene>;

/** One user with one sign-up form, and a server whose rentals live two minutes. */
export function createScene() {
  const world = createWorld();
  world.api.server.lifetimeMs = 120_000;
  world.tabs.show(SITE.tabId, FORM);
  let from = world.clock.now();

  /** As a view would send it: it wakes the worker, and nobody waits for an answer that may never come. */
  async function send<C extends ViewCommand>(command: C, input: CommandInput<C>): Promise<void> {
    world.noteAct();
    if (!world.isAlive()) world.wake();
    const handlers: ViewHandlers = world.app().handlers;
    void handlers[command](input).catch(() => undefined);
    await settle();
  }

  /** The first rental the user sees in that state. */
  async function seen(...states: string[]) {
    return (await world.state()).rentals.find(({ state }) => states.includes(state));
  }

  /** For the first number there was; a job that failed is put away first. */
  async function replace(): Promise<void> {
    const { replacing, rentals } = await world.state();
    const first = rentals.at(-1);
    if (first && replacing[first.key]?.step === 'failed') {
      await send('rental.dismiss_replacement', { key: first.key });
      return replace();
    }
    if (first?.state === 'waiting' && Object.keys(replacing).length === 0) {
      await send('rental.replace', { key: first.key, shownPriceMinor: PRICE_MINOR });
    }
  }

  return {
    world,
    send,
    /** From here on the seconds count. */
    begin() {
      from = world.clock.now();
    },
    /** So many seconds into the story. */
    at: (seconds: number) => world.clock.advance(Math.max(0, from + seconds * 1_000 - world.clock.now())),
    rent: () => send('rental.rent', { service: 'Uber', shownPriceMinor: PRICE_MINOR, site: SITE }),
    rerent: (phone: E164) =>
      send('rental.rerent', { service: 'Uber', phone, shownPriceMinor: PRICE_MINOR, site: SITE }),
    async cancel() {
      const rental = await seen('waiting');
      if (rental) await send('rental.cancel', { key: rental.key });
    },
    replace,
    autoCancel: (change: Partial<typeof DEFAULT_SETTINGS.autoCancel>) =>
      send('settings.save', { autoCancel: { ...DEFAULT_SETTINGS.autoCancel, ...change } }),
    /** An SMS for the newest number that is still somebody's. */
    sms(code: string) {
      world.noteAct();
      const rental = world.api.rentals.findLast(
        ({ status, expiresAt }) => status !== 'cancelled' && (expiresAt ?? 0) > world.clock.now(),
      );
      if (rental) world.api.receive(rental.id, code);
    },
    /** A popup is opened, and stays open for so long. */
    async look(seconds: number) {
      world.noteAct();
      if (!world.isAlive()) world.wake();
      const closed = world.app().viewConnected({ post: () => {} });
      await world.clock.advance(seconds * 1_000);
      closed();
    },
  };
}

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'rent, code, second code, completed',
    orders: 1,
    ends: ['completed'],
    async play({ rent, at, sms }) {
      await rent();
      await at(12);
      sms('111111');
      await at(40);
      sms('222222');
    },
  },
  {
    name: 'rent, no code, expired',
    orders: 1,
    ends: ['expired'],
    play: ({ rent }) => rent(),
  },
  {
    name: 'rent, cancel',
    orders: 1,
    ends: ['cancelled'],
    async play({ rent, at, cancel }) {
      await rent();
      await at(10);
      await cancel();
      await at(45);
      await cancel();
    },
  },
  {
    name: 'rent, cancel while a code arrives',
    orders: 1,
    ends: ['completed'],
    async play({ rent, at, cancel, sms }) {
      await rent();
      await at(10);
      sms('111111');
      await cancel();
    },
  },
  {
    name: 'rent, cancel, and the code is at the server first',
    orders: 1,
    ends: ['completed'],
    async play({ rent, at, cancel, sms, world }) {
      world.api.server.onCall = (endpoint) => {
        if (endpoint === 'cancel' && world.api.rentals.every(({ messages }) => messages.length === 0))
          sms('111111');
      };
      await rent();
      await at(10);
      await cancel();
      await at(45);
      await cancel();
    },
  },
  {
    name: 're-rent, code, completed',
    orders: 2,
    // Bought after its code was sent, where the worker was stopped right before it could ask.
    ends: ['completed', 'expired'],
    async before({ world, look, sms }) {
      world.api.rentAtServer('Uber');
      await look(1);
      sms('999999');
      await world.clock.advance(130_000);
    },
    async play({ rerent, at, sms }) {
      await rerent('+12015550100');
      await at(12);
      sms('111111');
    },
  },
  {
    name: 'rent, try another, code, completed',
    orders: 2,
    ends: ['cancelled', 'completed', 'expired'],
    async play({ rent, at, replace, sms }) {
      await rent();
      await at(10);
      await replace();
      await at(45);
      await replace();
      await at(55);
      sms('111111');
    },
  },
  {
    name: 'rent, try another while a code arrives',
    orders: 2,
    ends: ['completed'],
    async play({ rent, at, replace, sms }) {
      await rent();
      await at(10);
      sms('111111');
      await replace();
    },
  },
  {
    name: 'rent, try another, and the code is at the server first',
    orders: 2,
    ends: ['completed'],
    async play({ rent, at, replace, sms, world }) {
      world.api.server.onCall = (endpoint) => {
        if (endpoint === 'cancel' && world.api.rentals.every(({ messages }) => messages.length === 0))
          sms('111111');
      };
      await rent();
      await at(10);
      await replace();
      await at(45);
      await replace();
    },
  },
  {
    name: 'rent, cancelled by itself after 30 s',
    orders: 1,
    ends: ['cancelled'],
    before: ({ autoCancel }) => autoCancel({ afterSeconds: 30 }),
    play: ({ rent }) => rent(),
  },
  {
    name: 'rent, cancelled by itself before expiry',
    orders: 1,
    ends: ['cancelled'],
    before: ({ autoCancel }) => autoCancel({ beforeExpiry: true }),
    play: ({ rent }) => rent(),
  },
  {
    name: 'rented elsewhere while a popup is open, code, completed',
    orders: 1,
    ends: ['completed'],
    async play({ world, at, look, sms }) {
      world.api.rentAtServer('Walmart');
      await look(5);
      await at(10);
      sms('111111');
      await look(30);
    },
  },
];

/** Plays a loop to its end, and long enough after it for all that is late. */
export async function played(loop: Scenario, disturb: (world: World) => void): Promise<Scene> {
  const scene = createScene();
  const { world } = scene;
  await world.connect();
  await loop.before?.(scene);
  await settle();
  scene.begin();
  disturb(world);
  await loop.play(scene);
  await scene.at(330);
  return scene;
}

/**
 * The steps of a loop at which a kill is unlike every earlier one, counted from where it is disturbed. Killed after a call
 * has acted is killed before the next one does, and where the same is left outside of the worker, the same follows.
 */
export async function killsIn(loop: Scenario, disturb: (world: World) => void = () => {}) {
  let from = 0;
  const { world } = await played(loop, (one) => {
    disturb(one);
    from = one.steps.taken;
    one.steps.left = [];
  });
  const { left, names } = world.steps;
  const first = new Map<string | undefined, { name: string; step: number }>();
  for (const [n, name] of names.slice(from).entries()) {
    const what = left?.[n];
    if (name.startsWith('before') && !first.has(what)) first.set(what, { name, step: n + 1 });
  }
  return [...first.values()];
}
