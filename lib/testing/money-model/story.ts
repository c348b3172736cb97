import fc from 'fast-check';
import type { Rental } from '../../domain/rental/rental.ts';
import type { CommandInput, ViewCommand } from '../../messaging/protocol.ts';
import type { ViewHandlers } from '../../messaging/server.ts';
import { settle } from '../clock.ts';
import type { Endpoint, Fault } from '../fake-api.ts';
import { createScene, PRICE_MINOR, SITE } from '../scenarios.ts';
import { FIRST_KEY, OTHER_KEY } from '../world.ts';
import type { Doubled } from './told.ts';
import { createWatch } from './watch.ts';

const ABOUT_ONE: readonly Endpoint[] = ['code', 'rental'];

/** What may be true of the accounts, whatever the order of things. */
export interface Model {
  /** Numbers the user has asked for and was not refused, by account. */
  orders: { first: number; other: number };
  codes: number;
}

export type Step = fc.AsyncCommand<Model, Story>;

export function step(text: string, run: (model: Model, story: Story) => Promise<void>): Step {
  return { check: () => true, run, toString: () => text };
}

export type Story = ReturnType<typeof createStory>;

/** How the time is known: from the server, or from a clock that may be wrong. */
export const timing = fc.constantFrom(
  { tellsTime: true, aheadMs: 0 },
  { tellsTime: true, aheadMs: 0 },
  { tellsTime: false, aheadMs: 0 },
  { tellsTime: false, aheadMs: 3_600_000 },
  { tellsTime: false, aheadMs: -3_600_000 },
);

/** One user, one machine and a server with two accounts, as a story goes on. */
export function createStory(time: { tellsTime: boolean; aheadMs: number }) {
  const { world } = createScene();
  Object.assign(world.machine, time);
  /** By the server's id: what every question about that number meets, and until when; half of them where it flaps. */
  const failing = new Map<string, { fault: Fault; until: number; flaps: boolean }>();
  /** Ids of what was made elsewhere with nobody looking, or put away by the user. */
  const elsewhere = new Set<string>();
  /** Numbers that were bought along with others, as the browser sent their order again. */
  const doubled: Doubled[] = [];
  const watch = createWatch(world);
  let closeView: (() => void) | null = null;

  for (const { server } of world.accounts) {
    server.lifetimeMs = world.api.server.lifetimeMs;
    server.faultFor = (endpoint, call, id) => {
      const alert = ABOUT_ONE.includes(endpoint) ? failing.get(id ?? '') : undefined;
      if (!alert || world.clock.now() >= alert.until || (alert.flaps && call % 2 === 0)) return undefined;
      return alert.fault;
    };
  }

  /** Counts as refused only what has said so: a worker that is killed says nothing. */
  async function send<C extends ViewCommand>(
    command: C,
    input: CommandInput<C>,
    refused = () => {},
  ): Promise<void> {
    if (!world.isAlive()) world.wake();
    const handlers: ViewHandlers = world.app().handlers;
    handlers[command](input).catch(refused);
    await settle();
  }

  /** As `send`, for what buys a number. */
  async function order<C extends ViewCommand>(
    model: Model,
    command: C,
    input: CommandInput<C>,
  ): Promise<void> {
    const account = accountName();
    model.orders[account] += 1;
    await send(command, input, () => {
      model.orders[account] -= 1;
    });
  }

  function accountName(): 'first' | 'other' {
    return world.server() === world.otherApi ? 'other' : 'first';
  }

  async function enterKey(account: 'first' | 'other'): Promise<void> {
    const before = accountName();
    await send('account.connect', { key: account === 'other' ? OTHER_KEY : FIRST_KEY });
    if (accountName() !== before) watch.keyChanged();
  }

  /** The n-th of those rentals that the user sees, counted round. */
  async function pick(n: number, usable: (rental: Rental) => boolean): Promise<Rental | undefined> {
    const some = (await world.state()).rentals.filter(usable);
    return some[n % Math.max(1, some.length)];
  }

  /** The page that has the numbers tells of it. */
  async function sendForm(): Promise<void> {
    if (!world.isAlive()) world.wake();
    world
      .app()
      .handlers['page.form_sent']({}, SITE)
      .catch(() => {});
    await settle();
  }

  /** The user wants it no more. */
  function giveUp(rental: Rental): void {
    if ('id' in rental) watch.givenUp(rental.id);
  }

  async function openView(): Promise<void> {
    closeView?.();
    if (!world.isAlive()) world.wake();
    closeView = world.app().viewConnected({ post: () => {} });
    watch.viewOpened();
    await settle();
  }

  function closeViews(): void {
    closeView?.();
    closeView = null;
    watch.viewClosed();
  }

  return {
    world,
    failing,
    elsewhere,
    doubled,
    watch,
    send,
    order,
    pick,
    accountName,
    sendForm,
    giveUp,
    openView,
    closeViews,
    enterKey,
    /** All that can go wrong goes right from here on. */
    calm(): void {
      world.steps.killAt = Number.POSITIVE_INFINITY;
      world.machine.keysLocked = false;
      failing.clear();
      for (const account of world.accounts) {
        account.forgive();
        account.server.isSentTwice = () => false;
      }
    },
    rentInput: (service: string, site: CommandInput<'rental.rent'>['site']) => ({
      service,
      shownPriceMinor: PRICE_MINOR,
      site,
    }),
  };
}
