import type { Received, Requesting, Waiting } from '../domain/rental/rental.ts';
import type { Message } from '../domain/sms/message.ts';

const AT = 1_795_000_000_000;

export function aRequest(change: Partial<Requesting> = {}): Requesting {
  return {
    key: 'key-1',
    service: 'Uber',
    requestedAt: AT,
    shownPriceMinor: 40,
    knownIds: [],
    state: 'requesting',
    request: 'sent',
    ...change,
  };
}

export function aMessage(code: string, secondsIn = 20): Message {
  return { code, text: `Your code is ${code}`, receivedAt: AT + secondsIn * 1_000 };
}

export function aWaiting(change: Partial<Waiting> = {}): Waiting {
  return {
    key: 'key-1',
    service: 'Uber',
    requestedAt: AT,
    id: 'rental-1',
    phone: '+13026873874',
    priceMinor: 40,
    rentedAt: AT,
    expiresAt: AT + 600_000,
    messages: [],
    state: 'waiting',
    ...change,
  };
}

export function aReceived(...messages: Message[]): Received {
  return { ...aWaiting(), messages, state: 'received' };
}
