import { createAccounts, setBalance } from './accounts.ts';
import { catalog, catalogOf } from './catalog.ts';
import type { Account, IdempotentRent, NumberRecord, Rental, Service, SignUp, SiteText } from './model.ts';
import { createRandom, type Random } from './random.ts';
import { type Scenario, type ScenarioName, scenarios } from './scenarios.ts';

export interface WorldOptions {
  scenario?: ScenarioName;
  /** Milliseconds since the epoch. */
  clock?: () => number;
  seed?: number;
  /** Replaces the scenario's delay of the first SMS; later ones keep their distance to it. */
  smsDelayMs?: number;
  /** Replaces the scenario's life of a rental. */
  lifetimeMs?: number;
  /** Ten digits each, rented out in this order before any are made up. */
  numbers?: readonly string[];
  /** How many, instead of all of the catalog. */
  services?: number;
}

/** All that the sandbox knows. Time-dependent parts are brought up to date by `settle`, never by a timer. */
export interface World {
  now(): number;
  random: Random;
  /** Separate, so that how often reads fail does not change which numbers and codes are made. */
  faultRandom: Random;
  scenarioName(): ScenarioName;
  scenario(): Scenario;
  setScenario(name: ScenarioName): void;
  services: Map<string, Service>;
  accounts: { main: Account; other: Account };
  rentals: Rental[];
  numbers: Map<string, NumberRecord>;
  /** To be rented out next. */
  nextNumbers: string[];
  idempotentRents: Map<string, IdempotentRent>;
  signUps: SignUp[];
  texts: SiteText[];
}

export function createWorld(options: WorldOptions = {}): World {
  const seed = options.seed ?? 1;
  const now = options.clock ?? Date.now;
  let name = options.scenario ?? 'default';
  const scenario = (): Scenario => withOptions(scenarios[name], options);
  const accounts = createAccounts(now(), scenario().balanceMinor);
  return {
    now,
    random: createRandom(seed),
    faultRandom: createRandom(seed ^ 0x5eed),
    scenarioName: () => name,
    scenario,
    setScenario(next) {
      // A balance is the account's own; a scenario changes it only where that is its point.
      if (scenarios[next].balanceMinor !== scenario().balanceMinor) {
        setBalance(accounts.main, scenarios[next].balanceMinor, now());
      }
      name = next;
    },
    services: new Map(
      catalogOf(options.services ?? catalog.length).map((entry, index): [string, Service] => [
        entry.name,
        { id: `AppID-${index + 1}`, ...entry },
      ]),
    ),
    accounts,
    rentals: [],
    numbers: new Map(),
    nextNumbers: [...(options.numbers ?? [])],
    idempotentRents: new Map(),
    signUps: [],
    texts: [],
  };
}

function withOptions(scenario: Scenario, { smsDelayMs, lifetimeMs }: WorldOptions): Scenario {
  const [firstDelayMs = 0] = scenario.smsDelaysMs;
  const shiftMs = smsDelayMs === undefined ? 0 : smsDelayMs - firstDelayMs;
  return {
    ...scenario,
    smsDelaysMs: scenario.smsDelaysMs.map((delayMs) => delayMs + shiftMs),
    lifetimeMs: lifetimeMs ?? scenario.lifetimeMs,
  };
}
