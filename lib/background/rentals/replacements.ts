import { runUntilQuiet } from '../../async/run-until-quiet.ts';
import { ERROR_VERDICTS } from '../../domain/error-verdicts.ts';
import { AppError, type AppErrorCode } from '../../domain/errors.ts';
import { isLive } from '../../domain/rental/rental-events.ts';
import {
  failedReplacement,
  isAboveCap,
  newReplacement,
  type Replacement,
} from '../../domain/rental/replacement.ts';
import type { AppState } from '../../state/app-state.ts';
import {
  openReplacements,
  withoutReplacement,
  withReplacement,
  withReplacementDismissed,
  withReplacementsAdvanced,
} from '../../state/replacement-edits.ts';
import { fillOf, rentalOf } from '../../state/selectors.ts';
import type { OfferCheck } from '../account/offer-check.ts';
import { type Context, codeOfError, serverNow } from '../context/context.ts';
import { createTimer } from '../context/timer.ts';
import type { AutoCancel } from './auto-cancel.ts';
import type { Rentals } from './rentals.ts';

interface Steps {
  cancel: AutoCancel['cancel'];
  offers: OfferCheck;
  rentals: Rentals;
}

interface ReplaceInput {
  key: string;
  shownPriceMinor: number;
  /** The user was asked about a price above their cap. */
  aboveCap?: true;
}

const RETRY_MS = 3_000;

/** Cancels a number that gets no code and rents another, as one job that survives the worker. */
export function createReplacements(context: Context, { cancel, offers, rentals }: Steps) {
  const { ports, store } = context;
  const claimed = new Set<string>();
  const timer = createTimer(ports);

  /** Resolves once the replacement is stored. Nothing is cancelled before we know that another number is available. */
  async function startReplacement({ key, shownPriceMinor, aboveCap }: ReplaceInput): Promise<void> {
    const rental = rentalOf(store.state, key);
    if (!rental || !isLive(rental)) throw new AppError('not_found');
    const { service } = rental;
    if (!aboveCap && isAboveCap(shownPriceMinor, store.state.settings.replaceUpToMinor))
      throw new AppError('price_changed');
    if (claimed.has(service)) throw new AppError('already_renting');
    claimed.add(service);
    try {
      if (isBeingReplaced(store.state, service)) throw new AppError('already_renting');
      await offers.confirmOffer(service, shownPriceMinor);
      await context.alarm.during(() => storeReplacement(key, service, shownPriceMinor));
    } finally {
      claimed.delete(service);
    }
    void advance();
  }

  async function storeReplacement(from: string, service: string, shownPriceMinor: number): Promise<void> {
    let replacement: Replacement | undefined;
    const withNew = (state: AppState) => {
      if (isBeingReplaced(state, service)) throw new AppError('already_renting');
      const { site } = fillOf(state, from);
      const startedAt = serverNow(state, ports);
      replacement = newReplacement({ from, service, shownPriceMinor, site, startedAt });
      return withReplacement(state, replacement);
    };
    await store.commit(withNew).catch(async (error) => {
      // A replacement that could not be stored is dropped.
      await store.update((state) => (replacement ? withoutReplacement(state, replacement) : state));
      throw error;
    });
  }

  /** Takes every replacement as far as it can go now. */
  const advance = runUntilQuiet(async () => {
    const state = await store.update((now) => withReplacementsAdvanced(now, serverNow(now, ports)));
    await Promise.all(openReplacements(state).map((replacement) => advanceOne(replacement, state)));
  });

  async function advanceOne(replacement: Replacement, state: AppState): Promise<void> {
    // Not on disk yet.
    if (claimed.has(replacement.service)) return;
    try {
      // Whoever requested a cancel that is already under way sees it through.
      if (replacement.step === 'cancelling' && rentalOf(state, replacement.from)?.state === 'waiting') {
        await cancel(replacement.from);
      } else if (replacement.step === 'renting' && replacement.to === null) {
        await rentals.replace(replacement);
      }
    } catch (error) {
      const code = codeOfError(error);
      if (replacement.step === 'renting' && ERROR_VERDICTS[code].retry) retrySoon();
      else await store.update((now) => withFailure(now, replacement.from, code));
    }
  }

  function retrySoon(): void {
    timer.set(() => void advance(), RETRY_MS);
  }

  async function dismissReplacement(key: string): Promise<void> {
    await store.update((state) => withReplacementDismissed(state, key));
  }

  return { start: startReplacement, advance, dismiss: dismissReplacement };
}

function isBeingReplaced(state: AppState, service: string): boolean {
  return (
    openReplacements(state).some((replacement) => replacement.service === service) ||
    state.rentals.some((rental) => rental.state === 'requesting' && rental.service === service)
  );
}

function withFailure(state: AppState, from: string, code: AppErrorCode): AppState {
  const replacement = openReplacements(state).find((one) => one.from === from);
  return replacement ? withReplacement(state, failedReplacement(replacement, code)) : state;
}
