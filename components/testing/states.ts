import type { Waiting } from '../../lib/domain/rental/rental.ts';
import type { Service } from '../../lib/domain/services/service.ts';
import type { AppState, Draft } from '../../lib/state/app-state.ts';
import { EMPTY } from '../../lib/state/empty.ts';

export function stateWith(part: Partial<AppState> = {}): AppState {
  return {
    ...EMPTY,
    revision: 1,
    account: { status: 'connected', label: 'ada@example.com' },
    balanceMinor: 1240,
    services: [service('Uber'), service('Discord', { priceMinor: 65 }), service('Signal', { available: 0 })],
    catalogAt: 1,
    ...part,
  };
}

export function draftWith(part: Partial<Draft>): Draft {
  return { ...EMPTY.draft, ...part };
}

export function service(name: string, part: Partial<Service> = {}): Service {
  return { id: `AppID-${name}`, name, priceMinor: 40, available: 1204, category: null, ...part };
}

export function waiting(part: Partial<Waiting> = {}): Waiting {
  const now = Date.now();
  return {
    state: 'waiting',
    key: 'r1',
    id: '1',
    service: 'Uber',
    phone: '+13026873874',
    priceMinor: 40,
    requestedAt: now - 1000,
    rentedAt: now,
    expiresAt: now + 600_000,
    messages: [],
    ...part,
  };
}
