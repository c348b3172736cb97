import { post } from './accounts.ts';
import type { Rental, RentalStatus } from './model.ts';
import { makeNumber } from './numbers.ts';
import { serviceNamed } from './rent.ts';
import { codeIn } from './sms.ts';
import type { World } from './world.ts';

const DAY_MS = 24 * 3_600_000;

const earlier: readonly {
  service: string;
  daysAgo: number;
  status: RentalStatus;
  text?: string;
  gone?: 'expired' | 'not-in-inventory';
}[] = [
  { service: 'Uber', daysAgo: 41, status: 'completed', text: '<Uber> Your code: 5384', gone: 'expired' },
  {
    service: 'Telegram',
    daysAgo: 19,
    status: 'completed',
    text: 'Telegram code: 64021',
    gone: 'not-in-inventory',
  },
  { service: 'Discord', daysAgo: 12, status: 'expired' },
  { service: 'Walmart', daysAgo: 8, status: 'cancelled' },
  { service: 'Acme', daysAgo: 5, status: 'completed', text: '481920 is your Acme verification code' },
  { service: 'Spotify', daysAgo: 3, status: 'cancelled', text: 'Spotify: your code is 772310.' },
  { service: 'Uber', daysAgo: 2, status: 'completed', text: '<#> Uber: 9156 is your code' },
  { service: 'Bluebird', daysAgo: 1, status: 'completed', text: 'Bluebird: 204-887 is your sign-in code' },
];

/** Gives the account a past, so that the history and the list of transactions have something to show. */
export function addEarlierRentals(world: World): void {
  const account = world.accounts.main;
  const balanceMinor = account.balanceMinor;
  for (const entry of earlier) {
    const atMs = world.now() - entry.daysAgo * DAY_MS;
    const { priceMinor: costMinor, name: serviceName } = serviceNamed(world, entry.service);
    const phone = makeNumber(world.random, (candidate) => world.numbers.has(candidate));
    const refunded = entry.status === 'cancelled' && !entry.text;
    const rental: Rental = {
      id: world.random.uuid(),
      accountId: account.id,
      serviceName,
      phone,
      costMinor,
      status: entry.status,
      rentedAtMs: atMs,
      expiresAtMs: atMs + 600_000,
      cancelledAtMs: entry.status === 'cancelled' ? atMs + 180_000 : null,
      refundMinor: refunded ? costMinor : 0,
      rerent: false,
      messages: entry.text
        ? [
            {
              id: world.random.uuid(),
              text: entry.text,
              code: codeIn(entry.text),
              arrivesAtMs: atMs + 21_000,
            },
          ]
        : [],
      pending: [],
    };
    world.rentals.push(rental);
    world.numbers.set(phone, {
      phone,
      inInventory: entry.gone !== 'not-in-inventory',
      expiresAtMs: entry.gone === 'expired' ? atMs + 7 * DAY_MS : world.now() + 7 * DAY_MS,
    });
    post(account, { type: 'rental_charge', amountMinor: -costMinor, serviceName, atMs });
    if (refunded)
      post(account, { type: 'refund', amountMinor: costMinor, serviceName, atMs: atMs + 180_000 });
  }
  // The scenario says what is left today, so the first deposit covered what was spent since.
  const [deposit] = account.transactions;
  if (!deposit) return;
  deposit.amountMinor += balanceMinor - account.balanceMinor;
  deposit.atMs = world.now() - 45 * DAY_MS;
  account.balanceMinor = balanceMinor;
}
