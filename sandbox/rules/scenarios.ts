/** What a limit allows one API key: `burst` requests at once, refilled at `perSecond`. */
export interface RateLimit {
  burst: number;
  perSecond: number;
  /** Lets `GET /user/me` through, so that a key can still be checked. */
  exemptKeyCheck: boolean;
}

export interface Scenario {
  description: string;
  /** When each SMS arrives after the site asked for one; each carries a code of its own. Empty: none ever does. */
  smsDelaysMs: readonly number[];
  lifetimeMs: number;
  balanceMinor: number;
  soldOut: boolean;
  /** The share of GETs that fail, half as a 502 and half as a dropped connection. */
  flakyShare: number;
  down: boolean;
  rateLimit: RateLimit;
}

const usual: Scenario = {
  description: 'Everything works; the SMS arrives 3 s after the site sends it',
  smsDelaysMs: [3_000],
  lifetimeMs: 600_000,
  balanceMinor: 25_00,
  soldOut: false,
  flakyShare: 0,
  down: false,
  rateLimit: { burst: 60, perSecond: 10, exemptKeyCheck: false },
};

export const scenarios = {
  default: usual,
  'slow-sms': { ...usual, description: 'The SMS takes 45 s', smsDelaysMs: [45_000] },
  never: { ...usual, description: 'No SMS ever arrives', smsDelaysMs: [] },
  'two-codes': {
    ...usual,
    description: 'A second SMS with another code follows 6 s after the first and replaces it',
    smsDelaysMs: [3_000, 9_000],
  },
  'out-of-stock': { ...usual, description: 'No service has a number left', soldOut: true },
  'low-balance': { ...usual, description: 'The balance is $0.10', balanceMinor: 10 },
  'rate-limited': {
    ...usual,
    description: 'Five requests, then one every four seconds, else 429; a key check always passes',
    rateLimit: { burst: 5, perSecond: 0.25, exemptKeyCheck: true },
  },
  flaky: {
    ...usual,
    description: 'A third of the reads fail: 502 or a dropped connection',
    flakyShare: 0.33,
  },
  'expires-soon': { ...usual, description: 'A rental lives 40 s', lifetimeMs: 40_000 },
  down: { ...usual, description: 'The API answers 502 to everything', down: true },
} satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;

export const scenarioNames = Object.keys(scenarios) as readonly ScenarioName[];

export function isScenarioName(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name);
}
