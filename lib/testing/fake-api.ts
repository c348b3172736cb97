import { messageIn } from '../api/decode-message.ts';
import type { ApiClient, CancelAnswer, CodeAnswer, ServerRental } from '../api/types.ts';
import { AppError, type AppErrorCode } from '../domain/errors.ts';
import type { Identity } from '../domain/identity.ts';
import type { E164 } from '../domain/phone.ts';
import type { Message } from '../domain/sms/message.ts';
import type { Clock } from './clock.ts';

export type Endpoint = keyof ApiClient;
/**
 * `before`: the server never heard of it. `after`: it acted, and its answer was lost. `late`: its answer was lost, and it
 * acts only `actsAfterMs` later. `answersAfterMs`: how long the caller waits for nothing. `slow`: nothing fails, but the
 * answer takes that long.
 */
export interface Fault {
  code: AppErrorCode;
  when: 'before' | 'after' | 'late' | 'slow';
  retryAfterMs?: number;
  answersAfterMs?: number;
  actsAfterMs?: number;
}

/** Which answers leave out the texts of messages. */
type TextsLeftOut = 'nowhere' | 'in_short' | 'everywhere';

/** Numbers in one check. */
const MAX_CHECKED = 100;

/** An OhmyOTP server in memory, with the rules that matter to the background. */
export function createFakeApi(clock: Pick<Clock, 'now' | 'set'>, account = 'first') {
  const { now } = clock;
  const prefix = account === 'first' ? 'rental-' : `${account}-`;
  const rentals: ServerRental[] = [];
  const calls: Endpoint[] = [];
  const faults = new Map<Endpoint, Fault[]>();
  /** `ofNumber`: every question about that number meets it. */
  const faultsMet: { endpoint: Endpoint; id: string | null; ofNumber: boolean }[] = [];
  const held = new Map<Endpoint, (() => void)[]>();
  const holding = new Map<Endpoint, number>();
  const stuck = new Set<string>();
  const replays = new Map<string, ServerRental>();
  const cancelled = new Map<string, CancelAnswer>();
  /** When the order of a rental was given up, by its id, where the server acted only later. */
  const givenUpAt = new Map<string, number>();
  const server = {
    /** What it says of the account. */
    identity: { id: account } as Identity,
    balanceMinor: 1_000,
    priceMinor: 40,
    available: 5,
    charges: 0,
    lifetimeMs: 600_000,
    /** How long after the cancel its money is there, and whether a number that runs out without a message is paid back. */
    refundsAfterMs: 0,
    refundsExpired: false,
    /** How its history is sorted, and how many entries it gives at most, whatever it is asked for. */
    oldestFirst: false,
    /** How it tells of messages: `in_short` is all but the rental by its id. A code that comes as a number has no zeros in front. */
    textsLeftOut: 'nowhere' as TextsLeftOut,
    codesAsNumbers: false,
    /** How its list of the active ones is sorted. */
    activeNewestFirst: false,
    entriesPerPage: Number.POSITIVE_INFINITY,
    /** What each call meets, by its number and the rental it is about; before the faults that were asked for. */
    faultFor: (_endpoint: Endpoint, _call: number, _id: string | null): Fault | undefined => undefined,
    /** How the short answer tells of a rental. */
    shortAnswer: ({ status, messages, expiresAt }: ServerRental): CodeAnswer => {
      return { status, message: messages.at(-1) ?? null, expiresAt };
    },
    /** The browser sends it once more on its own, as its connection broke: the server acts twice. */
    isSentTwice: (_endpoint: Endpoint): boolean => false,
    /** What happens at the server right before it acts. */
    onCall: (_endpoint: Endpoint): void => {},
  };

  async function call<T>(endpoint: Endpoint, act: () => T, id: string | null = null): Promise<T> {
    calls.push(endpoint);
    const own = server.faultFor(endpoint, calls.length, id);
    const fault = own ?? faults.get(endpoint)?.shift();
    if (fault) faultsMet.push({ endpoint, id, ofNumber: own !== undefined });
    if (fault && fault.when !== 'after' && fault.when !== 'slow') {
      if (fault.when === 'late') actLate(act, fault.actsAfterMs ?? 0);
      throw await failure(fault);
    }
    server.onCall(endpoint);
    if (server.isSentTwice(endpoint)) attempt(act);
    const result = act();
    const toHold = holding.get(endpoint) ?? 0;
    if (toHold > 0) {
      holding.set(endpoint, toHold - 1);
      await new Promise<void>((resolve) => held.set(endpoint, [...(held.get(endpoint) ?? []), resolve]));
    }
    const answer = structuredClone(result);
    if (fault) {
      const late = await failure(fault);
      if (fault.when !== 'slow') throw late;
    }
    return answer;
  }

  function actLate(act: () => unknown, afterMs: number): void {
    const at = now();
    clock.set(() => {
      const known = rentals.length;
      attempt(act);
      for (const { id } of rentals.slice(known)) givenUpAt.set(id, at);
    }, afterMs);
  }

  async function failure({ code, retryAfterMs, answersAfterMs }: Fault): Promise<AppError> {
    if (answersAfterMs) await new Promise<void>((resolve) => clock.set(resolve, answersAfterMs));
    return new AppError(code, { retryAfterMs });
  }

  /** As the client reads it from the wire. */
  function onWire(rental: ServerRental, isInShort: boolean): ServerRental {
    const { codesAsNumbers, textsLeftOut } = server;
    const isBare = textsLeftOut === 'everywhere' || (isInShort && textsLeftOut === 'in_short');
    if (!codesAsNumbers && !isBare) return rental;
    const messages = rental.messages.flatMap(({ code, text, receivedAt }) => {
      const said = codesAsNumbers && code !== null ? Number(code) : code;
      return messageIn({ code: said, text: isBare ? null : text }, receivedAt) ?? [];
    });
    return { ...rental, messages };
  }

  function isForeign(id: string): boolean {
    return id.startsWith('other-') !== (account === 'other');
  }

  function find(id: string): ServerRental {
    const rental = rentals.find((one) => one.id === id);
    if (!rental) throw new AppError(isForeign(id) ? 'not_owner' : 'not_found');
    if (rental.status === 'active' && (rental.expiresAt ?? 0) <= now()) {
      rental.status = 'expired';
      if (server.refundsExpired) server.balanceMinor += rental.priceMinor ?? 0;
    }
    return rental;
  }

  /** A rental made at the server, by whoever. */
  function rentAtServer(service: string, phone?: E164): ServerRental {
    if (server.available === 0) throw new AppError('no_numbers');
    if (server.balanceMinor < server.priceMinor) throw new AppError('insufficient_balance');
    server.balanceMinor -= server.priceMinor;
    server.charges += 1;
    const number = (account === 'other' ? 2_015_560_100 : 2_015_550_100) + rentals.length;
    const rental: ServerRental = {
      id: `${prefix}${rentals.length + 1}`,
      service,
      phone: phone ?? `+1${number}`,
      status: 'active',
      priceMinor: server.priceMinor,
      rentedAt: now(),
      expiresAt: now() + server.lifetimeMs,
      messages: [],
    };
    rentals.push(rental);
    return rental;
  }

  function receive(id: string, code: string, text = `Your code is ${code}`): Message {
    const rental = find(id);
    // No SMS is there in the very moment of the rent.
    const message = { code, text, receivedAt: Math.max(now(), (rental.rentedAt ?? 0) + 1) };
    rental.messages = [...rental.messages, message];
    rental.status = 'completed';
    return message;
  }

  /** Repeating it answers the same again. */
  function cancelAtServer(id: string) {
    const rental = find(id);
    if (rental.status === 'expired' || isOver(rental)) throw new AppError('no_numbers');
    const before = cancelled.get(id);
    if (before) return before;
    const refundMinor = rental.messages.length === 0 ? (rental.priceMinor ?? 0) : 0;
    rental.status = 'cancelled';
    payBack(refundMinor);
    const answer = { refundMinor, cancelledAt: now() };
    cancelled.set(id, answer);
    return answer;
  }

  function payBack(minor: number): void {
    const pay = () => {
      server.balanceMinor += minor;
    };
    if (server.refundsAfterMs === 0) pay();
    else clock.set(pay, server.refundsAfterMs);
  }

  function isOver({ status, expiresAt }: ServerRental): boolean {
    return status !== 'cancelled' && (expiresAt ?? 0) <= now();
  }

  function isRentable(name: string, phone: E164): boolean {
    const all = rentals.map(({ id }) => find(id)).filter((one) => one.phone === phone);
    return (
      all.some(({ service, messages }) => service === name && messages.length > 0) &&
      all.every((one) => one.status === 'cancelled' || one.status === 'expired' || isOver(one))
    );
  }

  function service(name: string) {
    return { id: name, name, priceMinor: server.priceMinor, available: server.available, category: null };
  }

  const api: ApiClient = {
    me: () => call('me', () => ({ label: 'someone', identity: server.identity })),
    services: () => call('services', () => ['Uber', 'Walmart'].map(service)),
    service: (name) => call('service', () => service(name)),
    balance: () => call('balance', () => ({ balanceMinor: server.balanceMinor, transactions: [] })),
    rent: (name) => call('rent', () => rentAtServer(name)),
    // Strictly: one whose code is in is `completed`, and not listed, even while more may come.
    activeRentals: () =>
      call('activeRentals', () => {
        const active = rentals.map(({ id }) => find(id)).filter(isActive);
        const sorted = server.activeNewestFirst ? active.toReversed() : active;
        return sorted.map((one) => onWire(one, true));
      }),
    history: ({ page = 1, limit = 50, used = false } = {}) =>
      call('history', () => {
        const all = rentals.map(({ id }) => find(id)).filter(({ messages }) => !used || messages.length > 0);
        const sorted = server.oldestFirst ? all : all.toReversed();
        const size = Math.min(limit, server.entriesPerPage);
        const entries = sorted.slice((page - 1) * size, page * size);
        return {
          entries: entries.map((one) => ({ ...onWire(one, true), rentable: null, rentableReason: null })),
          total: all.length,
        };
      }),
    rental: (id) => call('rental', () => onWire(find(id), false), id),
    code: (id) =>
      stuck.has(id)
        ? new Promise<never>(() => {})
        : call('code', () => server.shortAnswer(onWire(find(id), true)), id),
    cancel: (id) => call('cancel', () => cancelAtServer(id), id),
    rerent: (name, phone, key) =>
      call('rerent', () => {
        const before = replays.get(key);
        if (before) return before;
        if (!isRentable(name, phone)) throw new AppError('no_numbers');
        const rental = rentAtServer(name, phone);
        replays.set(key, rental);
        return rental;
      }),
    checkRerent: (name, phones) =>
      call('checkRerent', () => {
        if (phones.length > MAX_CHECKED) throw new AppError('rejected');
        const results = phones.map((phone) => {
          const eligible = isRentable(name, phone);
          const reason = eligible ? 'ok' : 'phone_currently_active';
          return { phone, eligible, reason, priceMinor: null };
        });
        return { priceMinor: server.priceMinor, balanceMinor: server.balanceMinor, results };
      }),
  };

  return {
    api,
    server,
    rentals,
    /** All that its answers go by. */
    kept: () => [
      rentals,
      server,
      ...[faults, held, holding, stuck, replays, cancelled].map((one) => [...one]),
    ],
    calls,
    faultsMet,
    rentAtServer,
    cancelAtServer,
    givenUpAt: (id: string) => givenUpAt.get(id) ?? null,
    refundOf: (id: string) => cancelled.get(id)?.refundMinor ?? 0,
    cancelledAt: (id: string) => cancelled.get(id)?.cancelledAt ?? null,
    receive,
    fail: (endpoint: Endpoint, ...next: Fault[]) =>
      faults.set(endpoint, [...(faults.get(endpoint) ?? []), ...next]),
    /** None of the faults that were still to come does. */
    forgive: () => faults.clear(),
    /** The server no longer has it, in any list. */
    remove(id: string): void {
      const at = rentals.findIndex((one) => one.id === id);
      if (at >= 0) rentals.splice(at, 1);
    },
    /** Questions for this rental's code are never answered. */
    stick: (id: string) => stuck.add(id),
    /** Answers of this endpoint, or the next so many of them, wait until `release`. */
    hold: (endpoint: Endpoint, calls = Number.POSITIVE_INFINITY) => holding.set(endpoint, calls),
    release(endpoint: Endpoint): void {
      holding.delete(endpoint);
      for (const resolve of held.get(endpoint) ?? []) resolve();
      held.delete(endpoint);
    },
    count: (endpoint: Endpoint) => calls.filter((one) => one === endpoint).length,
  };
}

function isActive({ status }: ServerRental): boolean {
  return status === 'active';
}

/** What comes too late for anyone to hear of it may fail unheard. */
function attempt(act: () => unknown): void {
  try {
    act();
  } catch {}
}
