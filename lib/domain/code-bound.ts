import { siteDomain } from './site.ts';

/**
 * `@example.com #482913 %frame.example`, the format of https://wicg.github.io/sms-one-time-codes/: the code is for that
 * host and for that frame in it. It should be the last line; a gateway that joins lines or adds some does not unbind it.
 */
const BOUND = /(?<!\S)@([^\s@#%]{1,253}) #([^\s#]{1,64})((?: [@%][^\s@#%]{1,253}){0,8})/g;

interface BoundCode {
  shown: string;
  hosts: readonly string[];
}

/** `@team #1` names no host: one has a dot, or is this machine. */
export function boundCodes(text: string): BoundCode[] {
  return [...text.matchAll(BOUND)].flatMap(([, host = '', shown = '', frames = '']) => {
    if (!/.\..|^localhost(?::|$)/i.test(host)) return [];
    const hosts = [host, ...frames.split(' ').map((frame) => frame.slice(1))];
    return [{ shown, hosts: hosts.filter(Boolean).map(plainHost) }];
  });
}

/** The hosts that an SMS binds its code to, as `location.hostname` would show them. Null where it binds it to none. */
export function boundHosts(text: string): string[] | null {
  const hosts = boundCodes(text).flatMap((bound) => bound.hosts);
  return hosts.length === 0 ? null : [...new Set(hosts)];
}

/** Whether a code bound to these hosts may go into a page of that host: one of them, or of the same site. */
export function mayFillOn(hosts: readonly string[] | null, host: string): boolean {
  if (hosts === null) return true;
  const page = plainHost(host);
  return hosts.some((bound) => bound === page || (siteDomain(bound) ?? bound) === siteDomain(page));
}

/** What is no host stays as it is: it is like no page. */
function plainHost(host: string): string {
  const url = `https://${host}`;
  return URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '') : host.toLowerCase();
}
