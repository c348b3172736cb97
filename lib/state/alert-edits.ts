import type { AppState, PendingAlert } from './app-state.ts';

// What the next view has to show. Failures about money come first and stay until dismissed. A fill's outcome is replaced by
// the next one's.

type What = PendingAlert['what'];

/** Bounds the stored size. Nobody gets close. */
const MAX_KEPT = 20;

/** `at` is on this machine's clock. */
export function withAlert(state: AppState, what: What, at: number): AppState {
  const others = alertsOf(state).filter(
    (other) => !isEqual(other.what, what) && (isMoney(other.what) || isMoney(what)),
  );
  const [money, passing] = [others.filter(isOfMoney), others.filter((one) => !isOfMoney(one))];
  const told = { what, at };
  return withAlerts(state, isMoney(what) ? [...money, told, ...passing] : [...money, told]);
}

/** Dismisses the first, or the one from that time. */
export function withAlertDismissed(state: AppState, at?: number): AppState {
  const all = alertsOf(state);
  const gone = at === undefined ? all[0] : all.find((one) => one.at === at);
  return withAlerts(
    state,
    all.filter((one) => one !== gone),
  );
}

/** Drops what was about an earlier page. */
export function withoutPassingAlert(state: AppState): AppState {
  return withAlerts(state, alertsOf(state).filter(isOfMoney));
}

/** A key was accepted, which settles what was wrong with the old one. */
export function withoutKeyAlert(state: AppState): AppState {
  const isOfKey = ({ what }: PendingAlert) =>
    what.kind === 'error' && (what.code === 'unauthorized' || what.code === 'no_key');
  return withAlerts(
    state,
    alertsOf(state).filter((one) => isOfMoney(one) && !isOfKey(one)),
  );
}

/** In the order shown. */
export function alertsOf({ alert, laterAlerts }: AppState): PendingAlert[] {
  return alert === null ? [] : [alert, ...laterAlerts];
}

export function withAlerts(state: AppState, all: readonly PendingAlert[]): AppState {
  const before = alertsOf(state);
  if (all.length === before.length && all.every((one, n) => one === before[n])) return state;
  const [alert = null, ...laterAlerts] = all.slice(0, MAX_KEPT);
  return { ...state, alert, laterAlerts };
}

function isOfMoney({ what }: PendingAlert): boolean {
  return isMoney(what);
}

const OF_MONEY: readonly What['kind'][] = ['error', 'second_number', 'charged_more', 'put_away'];

function isMoney({ kind }: What): boolean {
  return OF_MONEY.includes(kind);
}

function isEqual(a: What, b: What): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
