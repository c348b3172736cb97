import { siteDomain } from './site.ts';

/** Names as `plainName` makes them, the whole name first. */
interface ServiceNames {
  names: readonly string[];
  domains: readonly string[];
}

/** Entries for everything that has none of its own. They belong to no site, not even `other.com`. */
const CATCH_ALLS: ReadonlySet<string> = new Set([
  'other',
  'others',
  'otherservice',
  'otherservices',
  'any',
  'anyother',
  'anyservice',
  'anysite',
  'notlisted',
  'servicenotlisted',
  'unlisted',
  'general',
  'misc',
]);

/** `Cash App`, `CashApp` and `cash.app` are one name. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A cache, because the whole list is searched for each site and names seldom change. */
const MAX_KNOWN = 10_000;
const known = new Map<string, ServiceNames>();

/** `AT&T / Cricket` goes by its whole name and by each of its parts; `Booking.com` by `booking` too. */
export function namesOfService(serviceName: string): ServiceNames {
  const before = known.get(serviceName);
  if (before) return before;
  if (known.size >= MAX_KNOWN) known.clear();
  const names = readNames(serviceName);
  known.set(serviceName, names);
  return names;
}

function readNames(serviceName: string): ServiceNames {
  const parts = [serviceName, ...serviceName.split(/[/,;|()]|\s[-–+]\s/)].map((part) => part.trim());
  const names = parts.flatMap((part) => [plainName(part), plainName(part.replace(/\.com$/i, ''))]);
  const own = names.filter((name) => name !== '' && !CATCH_ALLS.has(name));
  return { names: unique(own), domains: unique(parts.flatMap(domainIn)) };
}

function domainIn(part: string): readonly string[] {
  const host = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(part) ? part.toLowerCase() : '';
  return siteDomain(host) === host && host !== '' ? [host] : [];
}

function unique(all: readonly string[]): readonly string[] {
  return [...new Set(all)];
}
