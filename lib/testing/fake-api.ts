import type { ApiClient, ServerRental } from '../api/types.ts';
import { AppError, type AppErrorCode } from '../domain/errors.ts';
import type { E164 } from '../domain/phone.ts';
import type { Message } from '../domain/rental.ts';

export type Endpoint = keyof ApiClient;
/** `before`: the server never heard of it. `after`: it acted, and its answer was lost. */
type Fault = { code: AppErrorCode; when: 'before' | 'after'; retryAfterMs?: number };

/** An OhmyOTP server in memory, with the rules that matter to the background. */
export function createFakeApi(now: () => number) {
  const rentals: ServerRental[] = [];
  const calls: Endpoint[] = [];
  const faults = new Map<Endpoint, Fault[]>();
  const held = new Map<Endpoint, (() => void)[]>();
  const holding = new Set<Endpoint>();
  const stuck = new Set<string>();
  const server = { balanceMinor: 1_000, priceMinor: 40, available: 5, charges: 0 };

  async function call<T>(endpoint: Endpoint, act: () => T): Promise<T> {
    calls.push(endpoint);
    const fault = faults.get(endpoint)?.shift();
    if (fault?.when === 'before') throw new AppError(fault.code, { retryAfterMs: fault.retryAfterMs });
    const result = act();
    if (holding.has(endpoint)) {
      await new Promise<void>((resolve) => held.set(endpoint, [...(held.get(endpoint) ?? []), resolve]));
    }
    if (fault) throw new AppError(fault.code, { retryAfterMs: fault.retryAfterMs });
    return structuredClone(result);
  }

  function find(id: string): ServerRental {
    const rental = rentals.find((one) => one.id === id);
    if (!rental) throw new AppError('not_found');
    if (rental.status === 'active' && (rental.expiresAt ?? 0) <= now()) rental.status = 'expired';
    return rental;
  }

  /** A rental made at the server, by whoever. */
  function rentAtServer(service: string): ServerRental {
    if (server.available === 0) throw new AppError('no_numbers');
    if (server.balanceMinor < server.priceMinor) throw new AppError('insufficient_balance');
    server.balanceMinor -= server.priceMinor;
    server.charges += 1;
    const number = 2_015_550_100 + rentals.length;
    const rental: ServerRental = {
      id: `rental-${rentals.length + 1}`,
      service,
      phone: `+1${number}` as E164,
      status: 'active',
      priceMinor: server.priceMinor,
      rentedAt: now(),
      expiresAt: now() + 600_000,
      messages: [],
    };
    rentals.push(rental);
    return rental;
  }

  function receive(id: string, code: string, text = `Your code is ${code}`): Message {
    const message = { code, text, receivedAt: now() };
    const rental = find(id);
    rental.messages = [...rental.messages, message];
    rental.status = 'completed';
    return message;
  }

  function service(name: string) {
    return { id: name, name, priceMinor: server.priceMinor, available: server.available, category: null };
  }

  const api: ApiClient = {
    me: () => call('me', () => ({ label: 'someone' })),
    services: () => call('services', () => ['Uber', 'Walmart'].map(service)),
    service: (name) => call('service', () => service(name)),
    balance: () => call('balance', () => ({ balanceMinor: server.balanceMinor, transactions: [] })),
    rent: (name) => call('rent', () => rentAtServer(name)),
    activeRentals: () =>
      call('activeRentals', () =>
        rentals.filter(
          ({ status, expiresAt }) => ['active', 'completed'].includes(status) && (expiresAt ?? 0) > now(),
        ),
      ),
    history: () =>
      call('history', () => ({
        entries: rentals.map((one) => ({ ...one, rentable: null, rentableReason: null })),
        total: null,
      })),
    rental: (id) => call('rental', () => find(id)),
    code: (id) =>
      stuck.has(id)
        ? new Promise<never>(() => {})
        : call('code', () => {
            const { status, messages, expiresAt } = find(id);
            return { status, message: messages.at(-1) ?? null, expiresAt };
          }),
    cancel: (id) =>
      call('cancel', () => {
        const rental = find(id);
        const refundMinor =
          rental.messages.length === 0 && rental.status === 'active' ? server.priceMinor : 0;
        rental.status = 'cancelled';
        server.balanceMinor += refundMinor;
        return { refundMinor, cancelledAt: now() };
      }),
    rerent: (name) => call('rerent', () => rentAtServer(name)),
    checkRerent: () => call('checkRerent', () => ({ priceMinor: null, balanceMinor: null, results: [] })),
  };

  return {
    api,
    server,
    rentals,
    calls,
    rentAtServer,
    receive,
    fail: (endpoint: Endpoint, ...next: Fault[]) =>
      faults.set(endpoint, [...(faults.get(endpoint) ?? []), ...next]),
    /** Questions for this rental's code are never answered. */
    stick: (id: string) => stuck.add(id),
    /** Answers of this endpoint wait until `release`. */
    hold: (endpoint: Endpoint) => holding.add(endpoint),
    release(endpoint: Endpoint): void {
      holding.delete(endpoint);
      for (const resolve of held.get(endpoint) ?? []) resolve();
      held.delete(endpoint);
    },
    count: (endpoint: Endpoint) => calls.filter((one) => one === endpoint).length,
  };
}
