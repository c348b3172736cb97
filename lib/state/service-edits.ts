import type { Service } from '../domain/services/service.ts';
import type { AppState } from './app-state.ts';

/**
 * Keeps unchanged entries, and an unchanged list, as the same object: the list is large and only written when it changes.
 */
export function withServices(state: AppState, read: readonly Service[]): AppState {
  const known = new Map(state.services.map((service) => [service.name, service]));
  const services = read.map((service) => {
    const before = known.get(service.name);
    return before && isSameService(before, service) ? before : service;
  });
  const isOld =
    services.length === state.services.length && services.every((one, n) => one === state.services[n]);
  return isOld ? state : { ...state, services };
}

function isSameService(a: Service, b: Service): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
