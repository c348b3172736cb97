import type { AppState, PendingAlert } from './app-state.ts';

// What the next view has to say. Money comes first and stays until the user has put it away; how a fill went is of the
// moment, and the next one's fate takes its place.

type What = PendingAlert['what'];

/** A bound for the disk, far beyond what happens to anyone. */
const MAX_KEPT = 20;

/** `at` on this machine's clock. */
export function withAlert(state: AppState, what: What, at: number): AppState {
  const others = alertsOf(state).filter(
    (other) => !isEqual(other.what, what) && (isMoney(other.what) || isMoney(what)),
  );
  const [money, passing] = [others.filter(isOfMoney), others.filter((one) => !isOfMoney(one))];
  const told = { what, at };
  return withAlerts(state, isMoney(what) ? [...money, told, ...passing] : [...money, told]);
}

/** Puts the first away, or the one of that time. */
export function withAlertDismissed(state: AppState, at?: number): AppState {
  const all = alertsOf(state);
  const gone = at === undefined ? all[0] : all.find((one) => one.at === at);
  return withAlerts(
    state,
    all.filter((one) => one !== gone),
  );
}

/** Something else is shown now: what was said of a page before is of no interest any more. */
export function withoutPassingAlert(state: AppState): AppState {
  return withAlerts(state, alertsOf(state).filter(isOfMoney));
}

/** A key was taken: what was wrong with the one before is settled. */
export function withoutKeyAlert(state: AppState): AppState {
  const isOfKey = ({ what }: PendingAlert) =>
    what.kind === 'error' && (what.code === 'unauthorized' || what.code === 'no_key');
  return withAlerts(
    state,
    alertsOf(state).filter((one) => isOfMoney(one) && !isOfKey(one)),
  );
}

/** The first first. */
export function alertsOf({ alert, laterAlerts }: AppState): PendingAlert[] {
  return alert === null ? [] : [alert, ...laterAlerts];
}

/** These and no others. */
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
