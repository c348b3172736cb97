import type { FailNext, Faults } from '../api/faults.ts';
import type { LoggedRequest } from '../api/request-log.ts';
import { setBalance } from '../rules/accounts.ts';
import type { Rental, SignUp, SiteText } from '../rules/model.ts';
import { parseTypedNumber } from '../rules/numbers.ts';
import { serviceNamed } from '../rules/rent.ts';
import type { ScenarioName } from '../rules/scenarios.ts';
import { settle } from '../rules/settle.ts';
import { sendSms } from '../rules/sms.ts';
import type { World } from '../rules/world.ts';

/** What a test may look at. Every read is a copy of the present. */
export interface SandboxState {
  readonly scenario: ScenarioName;
  /** Of both accounts, oldest first; the main one's `accountId` is `sandbox`. */
  readonly rentals: readonly Rental[];
  readonly balanceMinor: number;
  readonly requests: readonly LoggedRequest[];
  /** Users whom a site let in. */
  readonly signups: readonly SignUp[];
  /** Every SMS that was sent, also to numbers that nobody rents. */
  readonly texts: readonly SiteText[];
}

export interface SandboxControl {
  setScenario(name: ScenarioName): void;
  failNext(fault: FailNext): void;
  /** Arrives at once. False where nobody rents that number. `code`: what the API reads, where that is not digits. */
  sendSms(phone: string, text: string, code?: string): boolean;
  setPrice(serviceName: string, priceMinor: number): void;
  setStock(serviceName: string, stock: number): void;
  setBalance(balanceMinor: number): void;
  /** Takes a number out of the inventory, so that it cannot be rented again. */
  retireNumber(phone: string): void;
}

export function createState(world: World, requests: LoggedRequest[]): SandboxState {
  return {
    get scenario() {
      return world.scenarioName();
    },
    get rentals() {
      settle(world);
      return structuredClone(world.rentals);
    },
    get balanceMinor() {
      return world.accounts.main.balanceMinor;
    },
    get requests() {
      return structuredClone(requests);
    },
    get signups() {
      return structuredClone(world.signUps);
    },
    get texts() {
      return structuredClone(world.texts);
    },
  };
}

export function createControl(world: World, faults: Faults): SandboxControl {
  return {
    setScenario: world.setScenario,
    failNext: faults.failNext,
    sendSms: (phone, text, code) =>
      sendSms(world, parseTypedNumber(phone) ?? phone, text, code === undefined ? {} : { code }) !== null,
    setPrice(serviceName, priceMinor) {
      serviceNamed(world, serviceName).priceMinor = priceMinor;
    },
    setStock(serviceName, stock) {
      serviceNamed(world, serviceName).stock = stock;
    },
    setBalance: (balanceMinor) => setBalance(world.accounts.main, balanceMinor, world.now()),
    retireNumber(phone) {
      const number = world.numbers.get(parseTypedNumber(phone) ?? phone);
      if (number) number.inInventory = false;
    },
  };
}
