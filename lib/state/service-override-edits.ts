import { bestServiceFor } from '../domain/services/service-match.ts';
import { siteKey } from '../domain/services/site.ts';
import type { AppState } from './app-state.ts';

/**
 * A number of this service was filled in on this site. If the site's name suggests another service or none, the user's
 * choice comes first from now on.
 */
export function withServiceOverride(state: AppState, origin: string, service: string): AppState {
  const { hostname } = new URL(origin);
  const site = siteKey(origin);
  if (bestServiceFor(hostname, state.services, state.serviceOverrides)?.name === service) return state;
  const { [site]: _, ...others } = state.serviceOverrides;
  const byName = bestServiceFor(hostname, state.services)?.name === service;
  return { ...state, serviceOverrides: byName ? others : { ...others, [site]: service } };
}

export function withoutServiceOverride(state: AppState, site: string): AppState {
  const { [site]: _, ...others } = state.serviceOverrides;
  return { ...state, serviceOverrides: others };
}
