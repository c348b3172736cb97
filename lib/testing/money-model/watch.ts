import type { BoughtRental } from '../../domain/rental/rental.ts';
import { isBought, isLive, isOpen } from '../../domain/rental/rental-events.ts';
import type { AppState } from '../../state/app-state.ts';
import type { World } from '../world.ts';
import { createBalanceWatch } from './balance-watch.ts';
import { createCancelWatch } from './cancel-watch.ts';

const SECOND = 1_000;
/** A code that the server has shows here by then. */
const CODE_SHOWN_MS = 10 * SECOND;
/** One whose zeros, or text, no list has told of may wait for the next poll. */
const WHOLE_CODE_SHOWN_MS = 30 * SECOND;
/** A number so young is asked about that often with nobody looking, too. */
const AWAITED_MS = 90 * SECOND;
/** After its page sent its form, or its user asked for a code again, it is asked about that often for so long. */
const ASKED_FOR_MS = 45 * SECOND;
/** After a failure the server, or a number, is left alone for up to half a minute, and after the next one again. */
const SHAKEN_MS = 65 * SECOND;

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
  const balance = createBalanceWatch(world);
  const cancels = createCancelWatch(world);
  /** Numbers whose own answers have failed. */
  const doubtful = new Set<string>();
  let shakenAt = Number.NEGATIVE_INFINITY;
  let viewOpenAt: number | null = null;
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
    balance.note(state);
    cancels.note(state);
    return [
      ...unseenCodes(state),
      ...balance.wrong(state, viewOpenAt, isCalmSince),
      ...cancels.wrong(state, isCalmSince),
      ...endedWrongly(state),
    ];
  }

  function noteAlert(): void {
    const met = world.accounts.flatMap((api) => api.faultsMet.splice(0));
    for (const { id, ofNumber } of met) if (ofNumber && id !== null) doubtful.add(id);
    const ofAll = met.filter(({ ofNumber }) => !ofNumber);
    if (ofAll.some(({ endpoint }) => endpoint === 'cancel')) cancels.failed();
    // Nobody opens the view again that was connected to it.
    const isKilled = world.lives() !== lives || !world.isAlive();
    lives = world.lives();
    if (isKilled) {
      viewOpenAt = null;
      balance.killed();
    }
    // A cancel that fails keeps nothing else waiting.
    const isFailing = ofAll.some(({ endpoint }) => endpoint !== 'cancel');
    if (isKilled || isFailing || world.machine.keysLocked) shaken();
  }

  /** A message has come at the server. */
  function smsCame(id: string, code: string): void {
    const state = onScreen(world);
    const rental = find(state, id);
    if (!rental || !isLive(rental)) return;
    const isNew = rental.messages.length === 0 && clock.now() - rental.rentedAt < AWAITED_MS;
    const isAwaited = isNew || wasAskedFor(state, rental);
    if (isAwaited || viewOpenAt !== null) awaited.push({ id, code, at: clock.now(), needsView: !isAwaited });
  }

  function wasAskedFor({ codeRequests, resentAt }: AppState, { key, messages }: BoughtRental): boolean {
    const askedAt = Math.max(codeRequests[key]?.at ?? 0, resentAt[key] ?? 0);
    return askedAt > (messages.at(-1)?.receivedAt ?? 0) && clock.now() - askedAt < ASKED_FOR_MS;
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
    givenUp: cancels.givenUp,
    // Each opening begins the time until the next look anew.
    viewOpened: () => {
      viewOpenAt = clock.now();
    },
    viewClosed: () => {
      viewOpenAt = null;
    },
    keyChanged: () => {
      awaited = [];
      balance.keyChanged();
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
