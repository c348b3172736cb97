import { getDomain, getDomainWithoutSuffix } from 'tldts';
import { areInLine } from './host-line.ts';
import { tenantOf } from './shared-domains.ts';

/**
 * The registrable domain by the public suffix list, private suffixes included, and other domains that many share. Null
 * for IPs, `localhost` and the names below it: each of those is a site of its own.
 */
export function siteDomain(hostname: string): string | null {
  const domain = getDomain(hostname, { allowPrivateDomains: true });
  if (domain === null || domain.endsWith('.localhost')) return null;
  return nameBelowShared(hostname, domain) ?? domain;
}

/** `accounts.uber.co.uk` and `uber.localhost` → `uber`. Null for addresses without a name. */
export function siteName(hostname: string): string | null {
  const domain = getDomain(hostname, { allowPrivateDomains: true }) ?? '';
  const [tenant] = nameBelowShared(hostname, domain)?.split('.') ?? [];
  return tenant ?? (getDomainWithoutSuffix(hostname, { allowPrivateDomains: true }) || null);
}

/** The public suffix list may also hold something below a shared domain. */
function nameBelowShared(hostname: string, domain: string): string | null {
  const tenant = tenantOf(hostname.toLowerCase().replace(/\.$/, ''));
  return tenant !== null && tenant.length > domain.length ? tenant : null;
}

/** The registrable domain, or the host if it has none. */
export function siteKey(origin: string): string {
  const { hostname } = new URL(origin);
  return siteDomain(hostname) ?? hostname;
}

/**
 * Two origins of one site: both https, with one registrable domain. Without encryption or such a domain, only the
 * very same origin counts, port included: anyone on the network or on this machine may be the other one.
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

/**
 * Two origins of one site and port, where one host is the other or a subdomain of it. Sibling hosts may belong to two
 * users of a hoster that no list knows; the owner of a host also owns its subdomains.
 */
export function isInLine(one: string, other: string): boolean {
  if (!isSameSite(one, other)) return false;
  const [a, b] = [new URL(one), new URL(other)];
  return a.port === b.port && areInLine(a.hostname, b.hostname);
}

/** Nobody on the network can have written its pages: it is encrypted, or this machine. */
export function isAuthentic(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  return (
    protocol === 'https:' || (protocol === 'http:' && /(?:^|\.)localhost$|^127(?:\.\d+){3}$/.test(hostname))
  );
}
