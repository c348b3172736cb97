import { ownEntry } from '../own-entry.ts';
import type { Service } from './service.ts';
import { namesOfOwnSite, namesOfSite, sitesOfNames } from './service-brands.ts';
import { namesOfService } from './service-names.ts';
import { isAuthentic, siteDomain, siteKey } from './site.ts';

export { siteName } from './site.ts';

/** Registrable domain, or host without one → name of the service that the user takes there. */
export type ServiceOverrides = Readonly<Record<string, string>>;

/**
 * The services that are this site, best first: the one the user took here, one named after this very domain, then those
 * listed under a name of the site. An entry of its own comes before one shared with others.
 */
export function servicesFor(
  hostname: string,
  services: readonly Service[],
  overrides: ServiceOverrides = {},
): Service[] {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  const site = siteDomain(host) ?? host;
  const named = services.map((service) => ({ service, ...namesOfService(service.name) }));
  const found = [
    ...named.filter(({ service }) => service.name === ownEntry(overrides, site)),
    ...named.filter(({ domains }) => domains.includes(site)),
    ...namesOfSite(host).flatMap((name) => [
      ...named.filter(({ names }) => names[0] === name),
      ...named.filter(({ names }) => names.includes(name)),
    ]),
  ];
  return [...new Set(found.map(({ service }) => service))];
}

/** The service to offer first for a site, or null. It is only ever offered: renting it is the user's click. */
export function bestServiceFor(
  hostname: string,
  services: readonly Service[],
  overrides: ServiceOverrides = {},
): Service | null {
  return servicesFor(hostname, services, overrides)[0] ?? null;
}

/**
 * Whether a page is the service's own, so that what was rented for it may go there. A likely name is no proof, and what
 * the user chose for a site is one only where no site of the service is known: else it may be a page that looks like it.
 */
export function isOwnSite(origin: string, serviceName: string, overrides: ServiceOverrides = {}): boolean {
  if (!isAuthentic(origin)) return false;
  const host = new URL(origin).hostname.replace(/\.$/, '');
  const { names, domains } = namesOfService(serviceName);
  const isNamed = domains.includes(siteDomain(host) ?? host);
  if (isNamed || namesOfOwnSite(host).some((name) => names.includes(name))) return true;
  const isKnown = domains.length > 0 || sitesOfNames(names).length > 0;
  return names.length > 0 && !isKnown && overrides[siteKey(origin)] === serviceName;
}

/** Match patterns of the sites that are known to be this service's. A site where the user took another is not. */
export function patternsFor(service: Service, overrides: ServiceOverrides = {}): string[] {
  const { names, domains } = namesOfService(service.name);
  const taken = Object.keys(overrides).filter((site) => ownEntry(overrides, site) === service.name);
  const sites = new Set([...taken, ...domains, ...sitesOfNames(names)]);
  return [...sites].flatMap((site) =>
    (ownEntry(overrides, site) ?? service.name) === service.name ? patternsOf(site) : [],
  );
}

/** Hosts without a registrable domain have no subdomains that would be theirs. Firefox knows no pattern for IPv6. */
function patternsOf(site: string): string[] {
  if (site.includes('[')) return [];
  return siteDomain(site) === null ? [`*://${site}/*`] : [`*://*.${site}/*`];
}
