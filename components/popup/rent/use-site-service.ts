import { useMemo } from 'react';
import { ownEntry } from '../../../lib/domain/own-entry.ts';
import type { Service } from '../../../lib/domain/services/service.ts';
import { servicesFor } from '../../../lib/domain/services/service-match.ts';
import { siteKey } from '../../../lib/domain/services/site.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { useView } from '../../shared/view-context.ts';

export interface SiteService {
  /** The registrable domain, or else the host. */
  site: string;
  service: Service;
  /** Whether the user picked it here before, only it matches the name, or several do. */
  sure: 'taken' | 'named' | 'guess';
}

/** The service of the page in front, matched locally by name. */
export function useSiteService(): SiteService | null {
  const { site } = useView();
  const services = useAppState((snapshot) => snapshot.services);
  const serviceOverrides = useAppState((snapshot) => snapshot.serviceOverrides);
  return useMemo(() => {
    if (site === null) return null;
    const [service, ...others] = servicesFor(new URL(site.origin).hostname, services, serviceOverrides);
    if (!service) return null;
    const name = siteKey(site.origin);
    const taken = ownEntry(serviceOverrides, name) === service.name;
    return { site: name, service, sure: taken ? 'taken' : others.length > 0 ? 'guess' : 'named' };
  }, [site, services, serviceOverrides]);
}
