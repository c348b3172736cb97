import { type Identity, isSameAccount } from '../domain/identity.ts';
import { isOpen } from '../domain/rental/rental-events.ts';
import { alertsOf, withAlert, withAlerts } from './alert-edits.ts';
import type { AccountParts, AppState, PendingAlert } from './app-state.ts';
import { EMPTY } from './empty.ts';

/** As many other accounts as anyone goes back and forth between. */
const MAX_AWAY = 5;

interface Whose {
  identity: Identity;
  label: string | null;
}

/** Whether what is here belongs to that account; null where nobody can tell. */
export function isOwner({ account }: AppState, identity: Identity): boolean | null {
  return isSameAccount(account.owner ?? {}, identity);
}

/** What is here is that account's. */
export function withOwner(state: AppState, { identity, label }: Whose): AppState {
  return { ...state, account: { ...state.account, label, owner: { ...state.account.owner, ...identity } } };
}

/** Another account's lists would hold nothing of what was bought: their silence proves nothing. */
export function withOwnerUnknown(state: AppState): AppState {
  const rentals = state.rentals.map((rental) =>
    rental.state === 'requesting' ? { ...rental, keyChanged: true } : rental,
  );
  return { ...state, rentals };
}

/** Puts away what belongs to the account before, and brings back what this one had. `now` on this machine's clock. */
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
 * Nothing of a private window is kept with them: they may lie on the disk for long. A form that has one of their numbers may
 * get another account's meanwhile.
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
