import type { Requesting } from '../../domain/rental/rental.ts';
import type { Evidence } from '../../domain/rental/rental-events.ts';
import { withAlert } from '../../state/alert-edits.ts';
import type { AppState } from '../../state/app-state.ts';
import { rentalOf, withEvent } from '../../state/state-edits.ts';

/** What the intent has bought. Who paid more for it than was agreed is told. `at` on this machine's clock. */
export function withBought(
  state: AppState,
  { key, service, shownPriceMinor }: Requesting,
  evidence: Evidence,
  at: number,
): AppState {
  const isNew = rentalOf(state, key)?.state === 'requesting';
  const bought = withEvent(state, key, { type: 'confirmed', evidence });
  const { priceMinor: paidMinor } = evidence;
  if (!isNew || shownPriceMinor === null || paidMinor <= shownPriceMinor) return bought;
  return withAlert(bought, { kind: 'charged_more', service, agreedMinor: shownPriceMinor, paidMinor }, at);
}
