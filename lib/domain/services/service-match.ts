import { ownEntry } from '../own-entry.ts';
import type { Service } from './service.ts';
import { namesOfOwnSite, namesOfSite, sitesOfNames } from './service-brands.ts';
import { namesOfService } from './service-names.ts';
import { isAuthentic, siteDomain, siteKey } from './site.ts';

export { siteName } from './site.ts';

/** Registrable domain, or host without one → name of the service that the user chose there. */
export type ServiceOverrides = Readonly<Record<string, string>>;

/**
 * Services for this site, best first: the one the user chose here, one named after this domain, then those listed
 * under a name of the site. An entry of its own comes before a shared one.
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

/** The service to offer first for a site. Only the user's click rents it. */
export function bestServiceFor(
  hostname: string,
  services: readonly Service[],
  overrides: ServiceOverrides = {},
): Service | null {
  return servicesFor(hostname, services, overrides)[0] ?? null;
}

/**
 * Whether a page belongs to the service, so that what was rented for it may go there. A likely name is no proof. The
 * user's choice is one only if no site of the service is known: otherwise it may be a look-alike page.
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

/** Match patterns of the service's known sites, without those where the user chose another service. */
export function patternsFor(service: Service, overrides: ServiceOverrides = {}): string[] {
  const { names, domains } = namesOfService(service.name);
  const taken = Object.keys(overrides).filter((site) => ownEntry(overrides, site) === service.name);
  const sites = new Set([...taken, ...domains, ...sitesOfNames(names)]);
  return [...sites].flatMap((site) =>
    (ownEntry(overrides, site) ?? service.name) === service.name ? patternsOf(site) : [],
  );
}

/** Hosts without a registrable domain own no subdomains. Firefox has no patterns for IPv6. */
function patternsOf(site: string): string[] {
  if (site.includes('[')) return [];
  return siteDomain(site) === null ? [`*://${site}/*`] : [`*://*.${site}/*`];
}
