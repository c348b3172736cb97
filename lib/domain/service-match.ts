import { getDomainWithoutSuffix } from 'tldts';
import type { Service } from './service.ts';

/** The name a site goes by: `accounts.uber.co.uk` → `uber`. Null for addresses without one. */
export function siteName(hostname: string): string | null {
  return getDomainWithoutSuffix(hostname, { allowPrivateDomains: true }) || null;
}

/** The service that is this site by name, or null. Never a guess: money hangs on it. */
export function bestServiceFor(hostname: string, services: readonly Service[]): Service | null {
  const site = siteName(hostname);
  if (site === null) return null;
  const wanted = plain(site);
  return services.find(({ name }) => namesOf(name).includes(wanted)) ?? null;
}

/** `AT&T / Cricket` is known by its whole name and by each of its parts; `Booking.com` by `booking` too. */
function namesOf(serviceName: string): string[] {
  const parts = [serviceName, ...serviceName.split(/[/,|]|\s[-–]\s/)];
  return parts.flatMap((part) => [plain(part), plain(part.replace(/\.[a-z]{2,4}\s*$/i, ''))]).filter(Boolean);
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
