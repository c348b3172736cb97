import { isOwnSite, type ServiceOverrides } from '../services/service-match.ts';
import { type FillState, reaches, wentIn } from './fill.ts';

export interface Claimed {
  service: string;
  fill: Pick<FillState, 'site' | 'number' | 'rentedFor'>;
}

/**
 * Whether a rental is a page's own, so that a press in the page may fill its number and its code there: where the number
 * went, or was rented for; while it has gone nowhere, on its service's own site. All else is for the popup, where its user
 * sees what goes where.
 */
export function belongsTo(
  origin: string,
  { service, fill }: Claimed,
  overrides: ServiceOverrides = {},
): boolean {
  const { site, rentedFor = false } = fill;
  const isPlaced = site !== null && (wentIn(fill) || fill.number === null);
  if (site !== null && (isPlaced || rentedFor) && reaches(site, origin)) return true;
  return !isPlaced && isOwnSite(origin, service, overrides);
}
