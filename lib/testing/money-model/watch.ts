import { autoCancelAt } from '../../domain/rental/auto-cancel.ts';
import type { BoughtRental } from '../../domain/rental/rental.ts';
import { isBought, isLive, isOpen } from '../../domain/rental/rental-events.ts';
import type { AppState } from '../../state/app-state.ts';
import type { World } from '../world.ts';

const SECOND = 1_000;
/** A code that the server has shows here by then. */
const CODE_SHOWN_MS = 10 * SECOND;
/** One whose zeros, or text, no list has told of may wait for the next poll. */
const WHOLE_CODE_SHOWN_MS = 30 * SECOND;
/** A number so young is asked about that often with nobody looking, too. */
const AWAITED_MS = 90 * SECOND;
/** With a view open, the balance is read every twenty. */
const BALANCE_SHOWN_MS = 25 * SECOND;
/** After a failure the server, or a number, is left alone for up to half a minute, and after the next one again. */
const SHAKEN_MS = 65 * SECOND;
/** Enough for a server that answers to give a number back. */
const REFUNDED_MS = 35 * SECOND;

interface Awaited {
  id: string;
  code: string;
  at: number;
  /** Seldom asked for, unless somebody looks. */
  needsView: boolean;
}

/**
 * Looks at server and screen as time goes on. What it demands, it demands only where the worker has lived and the server has
 * answered for long enough: the end of the story is for the rest.
 */
export function createWatch(world: World) {
  const { clock } = world;
  let awaited: Awaited[] = [];
  /** By the server's id: since when it is to be given back. */
  const unwanted = new Map<string, number>();
  /** Numbers whose own answers have failed. */
  const doubtful = new Set<string>();
  let shakenAt = Number.NEGATIVE_INFINITY;
  let cancelFailedAt = Number.NEGATIVE_INFINITY;
  let viewOpenAt: number | null = null;
  let money = { minor: Number.NaN, charges: 0, since: clock.now() };
  let lives = world.lives();

  /** Something has failed that others than one number depend on. */
  function shaken(): void {
    shakenAt = clock.now();
  }

  function isCalmSince(at: number): boolean {
    return shakenAt < at - SHAKEN_MS;
  }

  /** What was wrong on the way; nothing where all was as it should be. */
  async function advance(ms: number): Promise<string[]> {
    const until = clock.now() + ms;
    while (clock.now() < until) {
      await clock.advance(Math.min(awaited.length > 0 ? SECOND : 5 * SECOND, until - clock.now()));
      const wrong = look();
      if (wrong.length > 0) return wrong;
    }
    return [];
  }

  function look(): string[] {
    noteAlert();
    const state = onScreen(world);
    noteMoney();
    noteUnwanted(state);
    return [...unseenCodes(state), ...wrongBalance(state), ...missedRefunds(state), ...endedWrongly(state)];
  }

  function noteAlert(): void {
    const met = world.accounts.flatMap((api) => api.faultsMet.splice(0));
    for (const { id, ofNumber } of met) if (ofNumber && id !== null) doubtful.add(id);
    const ofAll = met.filter(({ ofNumber }) => !ofNumber);
    if (ofAll.some(({ endpoint }) => endpoint === 'cancel')) cancelFailedAt = clock.now();
    const isKilled = world.lives() !== lives || !world.isAlive();
    lives = world.lives();
    // Nobody opens the view again that was connected to it.
    if (isKilled) viewOpenAt = null;
    // A cancel that fails keeps nothing else waiting.
    const isFailing = ofAll.some(({ endpoint }) => endpoint !== 'cancel');
    if (isKilled || isFailing || world.machine.keysLocked) shaken();
  }

  function noteMoney(): void {
    const { balanceMinor: minor, charges } = world.server().server;
    // What was charged and paid back since has moved it, too.
    if (minor !== money.minor || charges !== money.charges) money = { minor, charges, since: clock.now() };
  }

  function noteUnwanted({ rentals, settings, resentAt }: AppState): void {
    for (const rental of rentals) {
      if (!isBought(rental) || !isLive(rental)) continue;
      const autoAt = autoCancelAt(rental, settings.autoCancel, resentAt[rental.key] ?? null);
      const isUnwanted = rental.state === 'cancelling' || (autoAt !== null && autoAt <= clock.now());
      if (!isUnwanted) unwanted.delete(rental.id);
      else if (!unwanted.has(rental.id)) unwanted.set(rental.id, clock.now());
    }
  }

  /** A message has come at the server. */
  function smsCame(id: string, code: string): void {
    const rental = find(onScreen(world), id);
    if (!rental || !isLive(rental)) return;
    const isAwaited = rental.messages.length === 0 && clock.now() - rental.rentedAt < AWAITED_MS;
    if (isAwaited || viewOpenAt !== null) awaited.push({ id, code, at: clock.now(), needsView: !isAwaited });
  }

  function unseenCodes(state: AppState): string[] {
    awaited = awaited.filter(({ id, code, at, needsView }) => {
      const rental = find(state, id);
      const isSeen = !rental || rental.messages.some((message) => message.code === code);
      return !isSeen && isCalmSince(at) && !doubtful.has(id) && !(needsView && viewOpenAt === null);
    });
    const isWhole = world.server().server.textsLeftOut === 'nowhere';
    const withinMs = isWhole ? CODE_SHOWN_MS : WHOLE_CODE_SHOWN_MS;
    return awaited
      .filter(({ at }) => clock.now() - at > withinMs)
      .map(({ id, code, at }) => `${code} of ${id} is at the server for ${clock.now() - at} ms`);
  }

  function wrongBalance({ account, balanceMinor }: AppState): string[] {
    const at = clock.now() - BALANCE_SHOWN_MS;
    const isDue = viewOpenAt !== null && viewOpenAt <= at && money.since <= at && isCalmSince(at);
    if (!isDue || account.status !== 'connected' || balanceMinor === money.minor) return [];
    return [`the balance is ${money.minor}, shown is ${balanceMinor}`];
  }

  function missedRefunds({ rentals }: AppState): string[] {
    return rentals.flatMap((rental) => {
      const since = isBought(rental) ? unwanted.get(rental.id) : undefined;
      if (since === undefined || !isBought(rental) || isLive(rental)) return [];
      unwanted.delete(rental.id);
      const last = rental.expiresAt - REFUNDED_MS;
      const wasInTime = since < last && cancelFailedAt < last && isCalmSince(rental.expiresAt);
      return wasInTime && rental.state === 'expired' ? [`${rental.id} ran out and was to be given back`] : [];
    });
  }

  /** What has ended here and goes on at the server, though somebody claims to have seen its end. */
  function endedWrongly(state: AppState): string[] {
    return world.server().rentals.flatMap(({ id, status, expiresAt }) => {
      const known = find(state, id);
      const goesOn = (status === 'active' || status === 'completed') && (expiresAt ?? 0) > clock.now();
      const isOver = known !== undefined && !isOpen(known) && known.unseenAt === undefined;
      return goesOn && isOver ? [`${id} lives, and is ${known.state} here`] : [];
    });
  }

  return {
    advance,
    shaken,
    smsCame,
    // Each opening begins the time until the next look anew.
    viewOpened: () => {
      viewOpenAt = clock.now();
    },
    viewClosed: () => {
      viewOpenAt = null;
    },
    keyChanged: () => {
      awaited = [];
      money = { minor: Number.NaN, charges: 0, since: clock.now() };
    },
  };
}

/** As it lies on the disk. */
function onScreen({ disk }: World): AppState {
  return (disk.stored.state as { snapshot: AppState }).snapshot;
}

function find({ rentals }: AppState, id: string): BoughtRental | undefined {
  return rentals.filter(isBought).find((one) => one.id === id);
}
