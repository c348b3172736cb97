import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rental } from '../domain/rental.ts';
import { isLive, isOpen } from '../domain/rental-events.ts';
import type { UiCommand } from '../messaging/client.ts';
import type { CommandInput } from '../messaging/protocol.ts';
import { losses, unrest } from '../testing/accounts.ts';
import { settle } from '../testing/clock.ts';
import type { Endpoint, Fault } from '../testing/fake-api.ts';
import { createScene, PRICE_MINOR, SITE } from '../testing/loops.ts';

const NOBODY = { tabId: -1, origin: '' };
const RUNS = 800;

/** What may be true of the account, whatever the order of things. */
interface Model {
  /** Numbers the user has asked for and was not refused. */
  orders: number;
  codes: number;
}

const ABOUT_ONE: readonly Endpoint[] = ['code', 'rental'];

class Real {
  readonly scene = createScene();
  readonly elsewhere = new Set<string>();
  closeView: (() => void) | null = null;
  /** By the server's id: what every question about that number meets, and until when; half of them where it flaps. */
  readonly failing = new Map<string, { fault: Fault; until: number; flaps: boolean }>();

  constructor() {
    const { api, clock } = this.scene.world;
    api.server.faultFor = (endpoint, call, id) => {
      const trouble = ABOUT_ONE.includes(endpoint) ? this.failing.get(id ?? '') : undefined;
      if (!trouble || clock.now() >= trouble.until || (trouble.flaps && call % 2 === 0)) return undefined;
      return trouble.fault;
    };
  }

  get world() {
    return this.scene.world;
  }

  /** Counts as refused only what has said so: a worker that is killed says nothing. */
  async send<C extends UiCommand>(command: C, input: CommandInput<C>, refused = () => {}): Promise<void> {
    if (!this.world.isAlive()) this.world.wake();
    const handler = this.world.app().handlers[command] as (
      input: CommandInput<C>,
      page: typeof NOBODY,
    ) => Promise<unknown>;
    handler(input, NOBODY).catch(refused);
    await settle();
  }
}

type Step = fc.AsyncCommand<Model, Real>;

function step(text: string, run: (model: Model, real: Real) => Promise<void>): Step {
  return { check: () => true, run, toString: () => text };
}

/** The n-th of those rentals that the user sees, counted round. */
async function pick({ world }: Real, n: number, usable: (rental: Rental) => boolean) {
  const some = (await world.state()).rentals.filter(usable);
  return some[n % Math.max(1, some.length)];
}

const service = fc.constantFrom('Uber', 'Walmart');
const nth = fc.nat({ max: 5 });
const fault = fc.constantFrom<Fault>(
  { code: 'offline', when: 'before' },
  { code: 'offline', when: 'after' },
  { code: 'upstream', when: 'after' },
  { code: 'timeout', when: 'after', answersAfterMs: 15_000 },
  { code: 'rate_limited', when: 'before', retryAfterMs: 6_000 },
  { code: 'bad_response', when: 'after' },
  { code: 'offline', when: 'late', actsAfterMs: 20_000 },
);
const endpoint = fc.constantFrom<Endpoint>(
  'rent',
  'rerent',
  'cancel',
  'code',
  'rental',
  'activeRentals',
  'history',
  'service',
  'balance',
  'checkRerent',
);

const ownFault = fc.constantFrom<Fault>(
  { code: 'not_owner', when: 'before' },
  { code: 'not_found', when: 'before' },
  { code: 'server_error', when: 'before' },
  { code: 'upstream', when: 'before' },
  { code: 'bad_response', when: 'after' },
  { code: 'timeout', when: 'before', answersAfterMs: 6_000 },
);

/** What has ended here and goes on at the server, though somebody claims to have seen its end. */
async function endedWrongly({ world: { api, clock, state } }: Real): Promise<string[]> {
  const { rentals } = await state();
  return api.rentals.flatMap(({ id, status, expiresAt }) => {
    const known = rentals.find((one) => 'id' in one && one.id === id);
    const lives = (status === 'active' || status === 'completed') && (expiresAt ?? 0) > clock.now();
    const isOver = known !== undefined && !isOpen(known) && !('unseenAt' in known);
    return lives && isOver ? [`${id} lives, and is ${known.state} here`] : [];
  });
}

const steps: fc.Arbitrary<Step>[] = [
  fc.tuple(nth, ownFault, fc.constantFrom(20, 90, 100_000), fc.boolean()).map(([n, how, seconds, flaps]) =>
    step(`${n} fails (${how.code}) for ${seconds} s${flaps ? ', now and then' : ''}`, async (_, real) => {
      const { api, clock } = real.world;
      const rental = api.rentals[n % Math.max(1, api.rentals.length)];
      if (rental) real.failing.set(rental.id, { fault: how, until: clock.now() + seconds * 1_000, flaps });
    }),
  ),
  fc.constantFrom(-3_600_000, 0, 3_600_000).map((aheadMs) =>
    step(`this clock is ${aheadMs} ms ahead`, async (_, { world }) => {
      world.machine.aheadMs = aheadMs;
    }),
  ),
  fc.constantFrom(0, PRICE_MINOR).map((priceMinor) =>
    step(`numbers cost ${priceMinor}`, async (_, { world }) => {
      world.api.server.priceMinor = priceMinor;
    }),
  ),
  fc.boolean().map((locked) =>
    step(`the key store is locked: ${locked}`, async (_, { world }) => {
      world.machine.keysLocked = locked;
    }),
  ),
  fc.tuple(fc.boolean(), fc.constantFrom(3, 1_000)).map(([oldestFirst, entriesPerPage]) =>
    step(`history ${oldestFirst ? 'oldest' : 'newest'} first, ${entriesPerPage} a page`, async (_, real) => {
      Object.assign(real.world.api.server, {
        oldestFirst: oldestFirst && entriesPerPage > 3,
        entriesPerPage,
      });
    }),
  ),
  service.map((name) =>
    step(`rent ${name}`, async (model, real) => {
      model.orders += 1;
      const input = { service: name, shownPriceMinor: PRICE_MINOR, site: SITE };
      await real.send('rental.rent', input, () => {
        model.orders -= 1;
      });
    }),
  ),
  service.map((name) =>
    step(`rent ${name} by two clicks`, async (model, real) => {
      model.orders += 2;
      const input = { service: name, shownPriceMinor: PRICE_MINOR, site: null };
      const refused = () => {
        model.orders -= 1;
      };
      await Promise.all([real.send('rental.rent', input, refused), real.send('rental.rent', input, refused)]);
    }),
  ),
  nth.map((n) =>
    step(`cancel ${n}`, async (_, real) => {
      const rental = await pick(real, n, isLive);
      if (rental) await real.send('rental.cancel', { key: rental.key });
    }),
  ),
  nth.map((n) =>
    step(`try another for ${n}`, async (model, real) => {
      const rental = await pick(real, n, ({ state }) => state === 'waiting');
      if (!rental) return;
      model.orders += 1;
      await real.send('rental.try_another', { key: rental.key, shownPriceMinor: PRICE_MINOR }, () => {
        model.orders -= 1;
      });
    }),
  ),
  nth.map((n) =>
    step(`re-rent ${n}`, async (model, real) => {
      const rental = await pick(real, n, ({ state }) => state === 'completed');
      if (!rental || !('phone' in rental)) return;
      model.orders += 1;
      const { phone } = rental;
      const input = { service: rental.service, phone, shownPriceMinor: PRICE_MINOR, site: null };
      await real.send('rental.rerent', input, () => {
        model.orders -= 1;
      });
    }),
  ),
  nth.map((n) =>
    step(`dismiss ${n}`, async (_, real) => {
      const rental = await pick(real, n, (one) => !isOpen(one));
      if (!rental) return;
      if ('id' in rental) real.elsewhere.add(rental.id);
      await real.send('rental.dismiss', { key: rental.key });
    }),
  ),
  nth.map((n) =>
    step(`SMS to ${n}`, async (model, { world: { api, clock } }) => {
      const live = api.rentals.filter(
        ({ status, expiresAt }) =>
          !['cancelled', 'expired'].includes(status) && (expiresAt ?? 0) > clock.now(),
      );
      const rental = live[n % Math.max(1, live.length)];
      if (!rental) return;
      model.codes += 1;
      api.receive(rental.id, `${100_000 + model.codes}`);
    }),
  ),
  service.map((name) =>
    step(`rent ${name} elsewhere`, async (_, real) => {
      const { api } = real.world;
      if (api.server.balanceMinor >= PRICE_MINOR) real.elsewhere.add(api.rentAtServer(name).id);
    }),
  ),
  nth.map((n) =>
    step(`cancel ${n} elsewhere`, async (_, { elsewhere, world: { api, state } }) => {
      const active = api.rentals.filter(({ status }) => status === 'active');
      const rental = active[n % Math.max(1, active.length)];
      if (!rental) return;
      // Bought here, and given back elsewhere before this machine heard of it: nobody needs to.
      const isKnown = (await state()).rentals.some((one) => 'id' in one && one.id === rental.id);
      if (!isKnown) elsewhere.add(rental.id);
      try {
        api.cancelAtServer(rental.id);
      } catch {}
    }),
  ),
  fc.constant(
    step('open a popup', async (_, real) => {
      real.closeView?.();
      if (!real.world.isAlive()) real.world.wake();
      real.closeView = real.world.app().viewConnected({ post: () => {} });
      await settle();
    }),
  ),
  fc.constant(
    step('close the popup', async (_, real) => {
      real.closeView?.();
      real.closeView = null;
    }),
  ),
  fc
    .boolean()
    .map((on) =>
      step(`cancel by itself: ${on}`, (_, real) =>
        real.send('settings.save', { autoCancel: { afterSeconds: on ? 40 : null, beforeExpiry: on } }),
      ),
    ),
  fc.tuple(endpoint, fault).map(([name, how]) =>
    step(`next ${name} ${how.code} ${how.when}`, async (_, { world }) => {
      world.api.fail(name, how);
    }),
  ),
  fc.constant(step('kill the worker', async (_, { world }) => world.kill())),
  fc.nat({ max: 60 }).map((n) =>
    step(`kill the worker in ${n} steps`, async (_, { world }) => {
      world.steps.killAt = world.steps.taken + n;
    }),
  ),
  fc.nat({ max: 50 }).map((seconds) =>
    step(`wait ${seconds} s`, async (_, real) => {
      await real.world.clock.advance(seconds * 1_000);
      expect(await endedWrongly(real)).toEqual([]);
    }),
  ),
];

test(`${RUNS} random stories cost no cent and no code`, { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(steps, { maxCommands: 40 }), async (commands) => {
      const real = new Real();
      const model: Model = { orders: 0, codes: 0 };
      await real.world.connect();
      await fc.asyncModelRun(() => ({ model, real }), commands);
      real.world.steps.killAt = Number.POSITIVE_INFINITY;
      real.closeView?.();
      real.failing.clear();
      real.world.machine.keysLocked = false;
      await real.world.clock.advance(900_000);
      expect([
        ...(await losses(real.world, { orders: model.orders, elsewhere: real.elsewhere })),
        ...(await unrest(real.world)),
      ]).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
