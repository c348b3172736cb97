import { type Identity, isSameAccount } from '../domain/identity.ts';
import { isOpen } from '../domain/rental/rental-events.ts';
import { alertsOf, withAlert, withAlerts } from './alert-edits.ts';
import type { AccountParts, AppState, PendingAlert } from './app-state.ts';
import { EMPTY } from './empty.ts';

/** More accounts than anyone switches between. */
const MAX_AWAY = 5;

interface Whose {
  identity: Identity;
  label: string | null;
}

/** Whether the state belongs to that account. Null if unknown. */
export function isOwner({ account }: AppState, identity: Identity): boolean | null {
  return isSameAccount(account.owner ?? {}, identity);
}

export function withOwner(state: AppState, { identity, label }: Whose): AppState {
  return { ...state, account: { ...state.account, label, owner: { ...state.account.owner, ...identity } } };
}

/** Lists of another account would not show the purchase, so its absence there proves nothing. */
export function withOwnerUnknown(state: AppState): AppState {
  const rentals = state.rentals.map((rental) =>
    rental.state === 'requesting' ? { ...rental, keyChanged: true } : rental,
  );
  return { ...state, rentals };
}

/** Sets the old account's data aside and restores what this one had. `now` is on this machine's clock. */
export function withOtherAccount(state: AppState, whose: Whose, now: number): AppState {
  const { owner = {}, label } = state.account;
  const parts = partsOf(state);
  const back = state.away.find((one) => isSameAccount(one.owner, whose.identity));
  const others = state.away.filter((one) => one !== back);
  const left = parts.rentals.length > 0 ? [{ owner, label, parts }, ...others] : others;
  const next = withOwner(
    {
      ...state,
      ...(back?.parts ?? partsOf(EMPTY)),
      away: left.slice(0, MAX_AWAY),
      balanceMinor: null,
      account: { ...state.account, owner: back?.owner },
    },
    whose,
  );
  const told = withAlerts(next, alertsOf(next).filter(isOfOneAccount));
  return parts.rentals.some(isOpen) ? withAlert(told, { kind: 'put_away', account: label }, now) : told;
}

/**
 * Without anything from private windows, since it may stay on the disk for long. In the meantime a form that has one of
 * these numbers may get one of another account.
 */
function partsOf(state: AppState): AccountParts {
  const {
    rentals,
    alert,
    laterAlerts,
    failing,
    replacing,
    codeRequests,
    resentAt,
    cancelFailures,
    expiryNotified,
  } = state;
  const fills = Object.entries(state.fills).map(([key, fill]) => [
    key,
    { ...fill, displaced: true, ...(fill.inPrivate ? { site: null } : {}) },
  ]);
  return {
    rentals,
    fills: Object.fromEntries(fills),
    alert,
    laterAlerts,
    failing,
    replacing,
    codeRequests,
    resentAt,
    cancelFailures,
    expiryNotified,
  };
}

function isOfOneAccount({ what }: PendingAlert): boolean {
  return what.kind !== 'put_away';
}
