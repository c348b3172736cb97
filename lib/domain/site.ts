import { getDomain, getDomainWithoutSuffix } from 'tldts';

/**
 * The registrable domain by the public suffix list, private suffixes included. Null for IPs, `localhost` and the names
 * below it: each of those is a site of its own.
 */
export function siteDomain(hostname: string): string | null {
  const domain = getDomain(hostname, { allowPrivateDomains: true });
  return domain?.endsWith('.localhost') ? null : domain;
}

/** The name a site goes by: `accounts.uber.co.uk` and `uber.localhost` → `uber`. Null for addresses without one. */
export function siteName(hostname: string): string | null {
  return getDomainWithoutSuffix(hostname, { allowPrivateDomains: true }) || null;
}

/** What a site is remembered by: its registrable domain, or its host where it has none. */
export function siteKey(origin: string): string {
  const { hostname } = new URL(origin);
  return siteDomain(hostname) ?? hostname;
}

/**
 * Two origins of one site: https both, with one registrable domain. Without encryption, or without such a domain, an
 * origin is like itself only, its port included: anyone on the way, or on this machine, may be the other one.
 */
export function isSameSite(one: string, other: string): boolean {
  if (!URL.canParse(one) || !URL.canParse(other)) return false;
  const [a, b] = [new URL(one), new URL(other)];
  if (a.host === '') return false;
  if (a.origin === b.origin) return true;
  const domain = siteDomain(a.hostname);
  return (
    a.protocol === 'https:' && b.protocol === 'https:' && domain !== null && domain === siteDomain(b.hostname)
  );
}
