import type { BoughtRental } from '../../domain/rental/rental.ts';
import { isBought } from '../../domain/rental/rental-events.ts';
import type { AppState } from '../../state/app-state.ts';
import type { World } from '../world.ts';

const SECOND = 1_000;
/** With a view open, the balance is read every twenty. */
const SHOWN_MS = 25 * SECOND;
/** After a charge or a refund became known here, with nobody looking too. */
const READ_MS = 5 * SECOND;

/** The balance that is shown, beside the server's. */
export function createBalanceWatch({ accounts, clock, lives, server }: World) {
  let money = { minor: Number.NaN, charges: 0, since: clock.now() };
  /** What the server said last, and when it was asked. */
  let told = { minor: Number.NaN, askedAt: Number.NEGATIVE_INFINITY, turn: 0 };
  let turns = 0;
  let moneyOf = new Map<string, string>();
  /** A charge or a refund became known between these two looks. */
  let news: { from: number; by: number } | null = null;
  let lookedAt = clock.now();

  for (const { api } of accounts) {
    const { balance } = api;
    api.balance = async () => {
      const askedAt = clock.now();
      turns += 1;
      const turn = turns;
      const life = lives();
      const answer = await balance();
      // A worker that was stopped meanwhile does not hear it.
      const isHeard = lives() === life && turn > told.turn;
      if (isHeard) told = { minor: answer.balanceMinor, askedAt, turn };
      return answer;
    };
  }

  function note({ rentals }: AppState): void {
    const { balanceMinor: minor, charges } = server().server;
    // What was charged and paid back since has moved it, too.
    if (minor !== money.minor || charges !== money.charges) money = { minor, charges, since: clock.now() };
    const now = new Map(rentals.filter(isBought).map((rental) => [rental.id, costOf(rental)]));
    const isNews = [...now].some(([id, cost]) => moneyOf.get(id) !== cost);
    if (isNews) news = { from: lookedAt, by: clock.now() };
    moneyOf = new Map([...moneyOf, ...now]);
    lookedAt = clock.now();
  }

  /** `viewedSince`: since when a view is open. */
  function wrong(
    { account, balanceMinor }: AppState,
    viewedSince: number | null,
    isCalmSince: (at: number) => boolean,
  ): string[] {
    if (account.status !== 'connected') return [];
    const at = clock.now() - SHOWN_MS;
    const isViewed = viewedSince !== null && viewedSince <= at && money.since <= at && isCalmSince(at);
    const isDue = news !== null && clock.now() - news.by >= READ_MS && isCalmSince(news.from);
    const asked = clock.now() - READ_MS;
    const isSteady = !Number.isNaN(told.minor) && told.askedAt <= asked && isCalmSince(asked);
    return [
      ...(isViewed && balanceMinor !== money.minor
        ? [`the balance is ${money.minor}, shown is ${balanceMinor}`]
        : []),
      ...(isDue && news !== null && told.askedAt < news.from
        ? ['the balance was not read after a charge or a refund']
        : []),
      ...(isSteady && balanceMinor !== told.minor
        ? [`the balance was said to be ${told.minor}, shown is ${balanceMinor}`]
        : []),
    ];
  }

  function forgetTold(): void {
    told = { ...told, minor: Number.NaN };
  }

  return {
    note,
    wrong,
    /** Whoever asked may not have heard the answer. */
    killed: forgetTold,
    keyChanged(): void {
      money = { minor: Number.NaN, charges: 0, since: clock.now() };
      moneyOf = new Map();
      news = null;
      forgetTold();
      lookedAt = clock.now();
    },
  };
}

function costOf(rental: BoughtRental): string {
  if (rental.state === 'cancelled') return `${rental.refundMinor ?? rental.priceMinor} back`;
  return rental.state === 'expired' ? 'run out' : 'paid';
}
