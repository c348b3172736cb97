import type { ServerRental } from '../../api/types.ts';
import { findPurchase } from '../../domain/rental/purchase.ts';
import type { Requesting } from '../../domain/rental/rental.ts';
import { lostIntents } from '../../state/selectors.ts';
import { type Context, codeOfError, noteError } from '../context/context.ts';
import type { ServerClock } from '../context/server-clock.ts';
import { createAdoption } from './adoption.ts';
import { readListed } from './listed.ts';
import { createLostPurchases } from './lost-purchases.ts';
import type { Purchases } from './purchases.ts';

interface Steps {
  purchases: Pick<Purchases, 'ask' | 'isInFlight' | 'noteBought'>;
  serverClock: Pick<ServerClock, 'isTold'>;
  /** Rejects while it is not known whose key is stored. */
  confirmOwner(): Promise<void>;
  onBought(key: string): Promise<void>;
  onAdopted(): void;
}

interface Wanted {
  wide: boolean;
  afresh: boolean;
}

interface Look {
  wide: boolean;
  /** `asked` while the active rentals are being read, `listed` once it is settled how far to look. */
  stage: 'begun' | 'asked' | 'listed';
  done: Promise<boolean>;
}

/**
 * Brings our rentals in line with the server: settles lost purchases, adopts rentals made elsewhere, and takes over
 * their codes.
 */
export function createReconcile(
  context: Context,
  { purchases, serverClock, confirmOwner, onBought, onAdopted }: Steps,
) {
  const { ports } = context;
  const lost = createLostPurchases(context, { purchases, serverClock, onBought });
  const adoption = createAdoption(context, serverClock, onAdopted);
  let running: Look | undefined;
  /** The lists could not be read when they were last asked for. */
  let missed = false;

  /**
   * Reads the active rentals; with `wide` the history too, which has those that already got their code. Shares a run
   * that is under way, unless `afresh` asks for lists read from now on. Resolves true if the history was read.
   */
  async function reconcile({ wide = false, afresh = false }: Partial<Wanted> = {}): Promise<boolean> {
    while (running && !serves(running, { wide, afresh })) await running.done;
    running ??= startRun();
    running.wide ||= wide;
    return running.done;
  }

  function startRun(): Look {
    const look: Look = { wide: false, stage: 'begun', done: Promise.resolve(false) };
    look.done = compare(look).finally(() => {
      running = undefined;
    });
    return look;
  }

  async function compare(look: Look): Promise<boolean> {
    try {
      // The lists may be of another account than the state.
      await confirmOwner();
      const farther = await compareLists(look);
      missed = false;
      return farther;
    } catch (error) {
      missed = true;
      await noteError(context, codeOfError(error));
      await lost.giveUp();
      return false;
    }
  }

  async function compareLists(look: Look): Promise<boolean> {
    const state = await lost.markUnanswered();
    if (state.account.status === 'none') return false;
    const intents = lostIntents(state);
    // Taken before the request: a slow answer proves nothing about the time since.
    const asked = { now: ports.now(), elapsed: ports.elapsed() };
    lost.noteSince(state, asked);
    look.stage = 'asked';
    const listed = await readListed(ports.api);
    look.stage = 'listed';
    const farther = look.wide || !allFound(intents, listed.rentals());
    if (farther) await listed.readNewest();
    for (const intent of intents) await lost.settle(intent, listed, asked);
    await adoption.takeOver(listed.rentals());
    return farther;
  }

  return { reconcile, hasMissed: () => missed };
}

function serves(look: Look, { wide, afresh }: Wanted): boolean {
  return (look.stage === 'begun' || !afresh) && (look.stage !== 'listed' || look.wide || !wide);
}

function allFound(lost: readonly Requesting[], active: readonly ServerRental[]): boolean {
  return lost.every((intent) => findPurchase(intent, active) !== null);
}
