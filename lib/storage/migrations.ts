/** The contents of storage, by key. */
export type Stored = Readonly<Record<string, unknown>>;

type Migration = (old: Stored) => Stored;

/** From version n to n + 1, oldest first. Never edit a migration that was released. */
const MIGRATIONS: readonly Migration[] = [servicesApart, standardNames];

export const VERSION = MIGRATIONS.length + 1;

/** What was stored, in today's shape. `newer` if a later version wrote it, null if it cannot be read. */
export function migrated(stored: Stored): Stored | 'newer' | null {
  const version = versionOf(stored);
  if (version === null) return null;
  if (version > VERSION) return 'newer';
  return MIGRATIONS.slice(version - 1).reduce((older, migrate) => migrate(older), stored);
}

function versionOf({ state }: Stored): number | null {
  if (!isRecord(state)) return null;
  const { version } = state;
  return typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : null;
}

/** 1 → 2: services are most of the size and rarely change, so they moved to a key of their own. */
function servicesApart({ state, ...others }: Stored): Stored {
  const { services, ...rest } = snapshotOf(state);
  return { ...others, services, state: { version: 2, snapshot: rest } };
}

const NAMES_IN_3: Readonly<Record<string, string>> = {
  trouble: 'alert',
  laterTroubles: 'laterAlerts',
  cancelTrouble: 'cancelFailures',
  sent: 'codeRequests',
  warned: 'expiryNotified',
  recent: 'recentServices',
  recipes: 'fieldMemories',
  corrections: 'serviceOverrides',
};

const OUTCOMES_IN_3: Readonly<Record<string, string>> = {
  taken_back: 'reverted',
  not_taken: 'rejected',
  wrong_page: 'origin_changed',
  page_closed_to_us: 'restricted_page',
  bound_elsewhere: 'bound_to_other_site',
};

/** 2 → 3: the parts of the state and the outcomes of a fill got the names that the field has for them. */
function standardNames({ state, ...others }: Stored): Stored {
  return { ...others, state: { version: 3, snapshot: inStandardNames(snapshotOf(state)) } };
}

function inStandardNames(parts: Record<string, unknown>): Record<string, unknown> {
  const named = mapKeys(parts, (name) => NAMES_IN_3[name] ?? name);
  const { fills, alert, laterAlerts, fieldMemories, away } = named;
  return {
    ...named,
    ...(isRecord(fills) && { fills: mapValues(fills, withOutcomes('number', 'code')) }),
    ...(isRecord(alert) && { alert: alertInStandardNames(alert) }),
    ...(Array.isArray(laterAlerts) && { laterAlerts: laterAlerts.map(alertInStandardNames) }),
    ...(isRecord(fieldMemories) && { fieldMemories: mapValues(fieldMemories, memoriesInStandardNames) }),
    ...(Array.isArray(away) && { away: away.map(accountInStandardNames) }),
  };
}

function withOutcomes(...names: readonly string[]) {
  const inStandardName = (outcome: unknown) => OUTCOMES_IN_3[String(outcome)] ?? outcome;
  return (value: unknown): unknown =>
    isRecord(value)
      ? mapValues(value, (one, name) => (names.includes(name) ? inStandardName(one) : one))
      : value;
}

function alertInStandardNames(alert: unknown): unknown {
  return isRecord(alert) ? { ...alert, what: withOutcomes('outcome')(alert.what) } : alert;
}

function memoriesInStandardNames(byValue: unknown): unknown {
  const userChosen = (name: string) => (name === 'taught' ? 'userChosen' : name);
  return isRecord(byValue)
    ? mapValues(byValue, (memory) => (isRecord(memory) ? mapKeys(memory, userChosen) : memory))
    : byValue;
}

function accountInStandardNames(account: unknown): unknown {
  if (!isRecord(account) || !isRecord(account.parts)) return account;
  return { ...account, parts: inStandardNames(account.parts) };
}

function snapshotOf(state: unknown): Record<string, unknown> {
  return isRecord(state) && isRecord(state.snapshot) ? state.snapshot : {};
}

function mapKeys(record: Record<string, unknown>, rename: (name: string) => string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [rename(name), value]));
}

function mapValues(
  record: Record<string, unknown>,
  change: (value: unknown, name: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
