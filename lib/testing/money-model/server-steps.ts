import fc from 'fast-check';
import { PRICE_MINOR } from '../scenarios.ts';
import { nth, ownFault, service } from './choices.ts';
import { type Step, step } from './story.ts';

export const sms: fc.Arbitrary<Step> = nth.map((n) =>
  step(`SMS to ${n}`, async (model, { watch, world }) => {
    const { clock } = world;
    const { receive, rentals } = world.server();
    const live = rentals.filter(
      ({ status, expiresAt }) => !['cancelled', 'expired'].includes(status) && (expiresAt ?? 0) > clock.now(),
    );
    const rental = live[n % Math.max(1, live.length)];
    if (!rental) return;
    model.codes += 1;
    const code = codeNamed(model.codes);
    receive(rental.id, code);
    watch.smsCame(rental.id, code);
  }),
);

/** No two are alike, and two of three begin with zeros. */
function codeNamed(n: number): string {
  const digits = `${n}`;
  return [`1${digits.padStart(5, '0')}`, digits.padStart(6, '0'), `0${digits.padStart(3, '1')}`][n % 3] ?? '';
}

/** What happens at the server, and elsewhere on the same account. */
export const serverSteps: fc.Arbitrary<Step>[] = [
  fc.tuple(nth, ownFault, fc.constantFrom(20, 90, 100_000), fc.boolean()).map(([n, how, seconds, flaps]) =>
    step(
      `${n} fails (${how.code}) for ${seconds} s${flaps ? ', now and then' : ''}`,
      async (_, { failing, world }) => {
        const { rentals } = world.server();
        const rental = rentals[n % Math.max(1, rentals.length)];
        const until = world.clock.now() + seconds * 1_000;
        if (rental) failing.set(rental.id, { fault: how, until, flaps });
      },
    ),
  ),
  fc.constantFrom(0, PRICE_MINOR).map((priceMinor) =>
    step(`numbers cost ${priceMinor}`, async (_, { world }) => {
      world.server().server.priceMinor = priceMinor;
    }),
  ),
  fc.constantFrom(0, 15_000).map((refundsAfterMs) =>
    step(`refunds come after ${refundsAfterMs} ms`, async (_, { world }) => {
      world.server().server.refundsAfterMs = refundsAfterMs;
    }),
  ),
  fc.boolean().map((isTwice) =>
    step(
      `the browser sends orders and cancels twice: ${isTwice}`,
      async (model, { accountName, doubled, world }) => {
        const api = world.server();
        const account = accountName();
        api.server.isSentTwice = (endpoint) => {
          const { available, balanceMinor, priceMinor } = api.server;
          if (isTwice && endpoint === 'rent' && balanceMinor >= 2 * priceMinor && available >= 2) {
            model.orders[account] += 1;
            doubled.push({ rentals: api.rentals, at: api.rentals.length });
          }
          return isTwice && (endpoint === 'rent' || endpoint === 'cancel');
        };
      },
    ),
  ),
  fc.constant(
    step('the price rises as the next number is rented', async (_, { world }) => {
      const { server } = world.server();
      server.onCall = (endpoint) => {
        if (endpoint !== 'rent') return;
        server.priceMinor += PRICE_MINOR;
        server.onCall = () => {};
      };
    }),
  ),
  fc.boolean().map((refundsExpired) =>
    step(`numbers that run out are paid back: ${refundsExpired}`, async (_, { world }) => {
      world.server().server.refundsExpired = refundsExpired;
    }),
  ),
  fc
    .tuple(fc.boolean(), fc.boolean(), fc.constantFrom(3, 1_000))
    .map(([oldestFirst, activeNewestFirst, entriesPerPage]) =>
      step(
        `history ${oldestFirst ? 'oldest' : 'newest'} first, ${entriesPerPage} a page, active ones ${activeNewestFirst ? 'newest' : 'oldest'} first`,
        async (_, { world }) => {
          Object.assign(world.server().server, {
            oldestFirst: oldestFirst && entriesPerPage > 3,
            activeNewestFirst,
            entriesPerPage,
          });
        },
      ),
    ),
  fc
    .constantFrom(
      { textsLeftOut: 'nowhere', codesAsNumbers: false } as const,
      { textsLeftOut: 'nowhere', codesAsNumbers: true } as const,
      { textsLeftOut: 'in_short', codesAsNumbers: false } as const,
      { textsLeftOut: 'in_short', codesAsNumbers: true } as const,
      // Nobody could know its zeros.
      { textsLeftOut: 'everywhere', codesAsNumbers: false } as const,
    )
    .map((how) =>
      step(
        `texts are left out ${how.textsLeftOut}, codes are ${how.codesAsNumbers ? 'numbers' : 'words'}`,
        async (_, { world }) => {
          Object.assign(world.server().server, how);
        },
      ),
    ),
  sms,
  service.map((name) =>
    step(`rent ${name} elsewhere`, async (_, { elsewhere, world }) => {
      const { rentAtServer, server } = world.server();
      if (server.balanceMinor >= server.priceMinor) elsewhere.add(rentAtServer(name).id);
    }),
  ),
  nth.map((n) =>
    step(`cancel ${n} elsewhere`, async (_, { elsewhere, watch, world }) => {
      const { cancelAtServer, rentals } = world.server();
      const active = rentals.filter(({ status }) => status === 'active');
      const rental = active[n % Math.max(1, active.length)];
      if (!rental) return;
      watch.givenUp(rental.id);
      // Bought here, and given back elsewhere before this machine heard of it: nobody needs to.
      const isKnown = (await world.state()).rentals.some((one) => 'id' in one && one.id === rental.id);
      if (!isKnown) elsewhere.add(rental.id);
      try {
        cancelAtServer(rental.id);
      } catch {}
    }),
  ),
];
