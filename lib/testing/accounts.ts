import { hasOpenWork } from '../background/context/open-work.ts';
import type { BoughtRental, Rental } from '../domain/rental/rental.ts';
import { isBought } from '../domain/rental/rental-events.ts';
import type { AppState } from '../state/app-state.ts';
import { fillOf } from '../state/selectors.ts';
import type { World } from './world.ts';

interface Expected {
  /** Numbers that the user has asked for. */
  orders: number;
  /** How rentals may have ended. */
  ends?: readonly Rental['state'][];
  /** Ids that the user has taken off the screen, or that were made elsewhere with nobody looking. */
  elsewhere?: ReadonlySet<string>;
}

/** Whatever the user lost at the server or here: a cent, a code, an end. Empty where all is as it should be. */
export async function lostMoneyOrCodes(
  { accounts, api, state, tabs }: World,
  expected: Expected,
): Promise<string[]> {
  const now = await state();
  const bought = now.rentals.filter(isBought);
  const { orders, ends = [], elsewhere = new Set() } = expected;
  const ids = bought.map(({ id }) => id);
  // Who was told that nobody knows looks at the history.
  const unproven = now.rentals.flatMap((one) =>
    one.state === 'failed' && one.reason === 'unproven' ? [one.service] : [],
  );
  const typed = tabs.typed.map(({ value }) => value);

  const ofRental = api.rentals.flatMap((paid) => {
    const known = bought.find(({ id }) => id === paid.id);
    const isTold = elsewhere.has(paid.id) || unproven.includes(paid.service);
    if (!known) return isTold ? [] : [`${paid.id} was paid for and is not known`];
    const codes = paid.messages.map(({ code }) => code).join();
    const here = known.messages.map(({ code }) => code).join();
    return [
      ...(codes === here ? [] : [`${paid.id} got ${codes}, here are ${here || 'none'}`]),
      ...(backOf(known) === api.refundOf(paid.id)
        ? []
        : [`${backOf(known)} back here, ${api.refundOf(paid.id)} there`]),
      ...(ends.length === 0 || ends.includes(known.state) ? [] : [`${paid.id} ended as ${known.state}`]),
      ...untyped(now, known, typed),
    ];
  });
  const madeHere = api.rentals.filter(({ id }) => !elsewhere.has(id)).length;
  return [
    ...ofRental,
    ...mistyped({ accounts, tabs }),
    ...(new Set(ids).size === ids.length ? [] : [`a rental is known twice: ${ids}`]),
    ...(madeHere <= orders ? [] : [`${madeHere} charges for ${orders} orders`]),
  ];
}

function backOf(rental: BoughtRental): number {
  return rental.state === 'cancelled' ? (rental.refundMinor ?? rental.priceMinor) : 0;
}

/** What was to go into a form, and did not, though no other number did. */
function untyped(state: AppState, rental: BoughtRental, typed: readonly string[]): string[] {
  const { site, displaced } = fillOf(state, rental.key);
  if (rental.state !== 'completed' || site === null || displaced) return [];
  const wanted = [rental.phone, rental.messages.at(-1)?.code ?? ''];
  return wanted.filter((value) => !typed.includes(value)).map((value) => `${value} was never typed`);
}

/** Codes that were typed where another number was typed last. */
function mistyped({ accounts, tabs: { typed } }: Pick<World, 'accounts' | 'tabs'>): string[] {
  const rentals = accounts.flatMap((account) => account.rentals);
  const numbers = new Map<number, string>();
  return typed.flatMap(({ tabId, value }) => {
    const number = numbers.get(tabId);
    if (value.startsWith('+')) numbers.set(tabId, value);
    const owners = rentals.filter(({ messages }) => messages.some(({ code }) => code === value));
    const isOwn = value.startsWith('+') || owners.some(({ phone }) => phone === number);
    return isOwn ? [] : [`${value} was typed beside ${number}`];
  });
}

/** What never ended, or goes on for nothing. */
export async function unsettledWork({ alarm, clock, machine, state, stockAlarm }: World): Promise<string[]> {
  const now = await state();
  // The server's time, as far as it is known here.
  if (hasOpenWork(now, clock.now() + machine.aheadMs + now.clockSkewMs)) {
    const open = now.rentals.map(({ key, state: name }) => `${key} is ${name}`);
    return [`unfinished: ${[...open, ...Object.values(now.replacing).map(({ step }) => step)].join()}`];
  }
  const left = clock.pending() - Number(alarm.isSet()) - Number(stockAlarm.isSet());
  return [...(alarm.isSet() ? ['the alarm goes on'] : []), ...(left > 0 ? [`${left} timers are left`] : [])];
}
