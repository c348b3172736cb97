import type { Requesting } from '../../domain/rental/rental.ts';
import type { Evidence } from '../../domain/rental/rental-events.ts';
import { withAlert } from '../../state/alert-edits.ts';
import type { AppState } from '../../state/app-state.ts';
import { rentalOf } from '../../state/selectors.ts';
import { withEvent } from '../../state/state-edits.ts';

/** If the price was higher than agreed, the user is told. `at` is on this machine's clock. */
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
