import { siteDomain } from '../services/site.ts';

/**
 * `@example.com #482913 %frame.example`, the format of https://wicg.github.io/sms-one-time-codes/: the code is for that
 * host and for that frame in it. It should be the last line; a gateway that joins lines or adds some does not unbind it.
 */
const BOUND = /@([^\s@#%]{1,253})\s{0,3}#([^\s#]{1,64})((?: [@%][^\s@#%]{1,253}){0,8})/dg;
/** Marks that are not seen, and what may be drawn around a host or a code. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|\p{Cf}/gu;
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

interface BoundCode {
  shown: string;
  hosts: readonly string[];
}

/**
 * `@team #1` names no host: one has a dot, or is this machine. A line that only looks like one still binds: a code that
 * cannot be typed is copied, and one in the wrong page is lost.
 */
export function boundCodes(text: string): BoundCode[] {
  const { seen, places } = seenOf(text);
  return [...seen.matchAll(BOUND)].flatMap((match) => {
    const [, named = '', , frames = ''] = match;
    const host = bare(named);
    if (!/.\..|^localhost(?::|$)/i.test(host)) return [];
    const hosts = [host, ...frames.split(' ').map((frame) => bare(frame.slice(1)))];
    const [start = 0, end = 0] = match.indices?.[2] ?? [];
    const shown = bare(text.slice(places[start], places[end]));
    return [{ shown, hosts: hosts.filter(Boolean).map(plainHost) }];
  });
}

/** The text as it looks, and where in it each of its letters stands. */
function seenOf(text: string): { seen: string; places: readonly number[] } {
  let seen = '';
  const places: number[] = [];
  let at = 0;
  for (const letter of text) {
    const drawn = letter.normalize('NFKC').replace(UNSEEN, '');
    seen += drawn;
    for (let n = 0; n < drawn.length; n += 1) places.push(at);
    at += letter.length;
  }
  return { seen, places: [...places, at] };
}

/** The hosts that an SMS binds its code to, as `location.hostname` would show them. Null where it binds it to none. */
export function boundHosts(text: string): string[] | null {
  const bound = boundCodes(text);
  return bound.length === 0 ? null : hostsOfAll(bound.map(({ hosts }) => hosts));
}

/** What each of several bindings allows: none where one of them names another site. */
export function hostsOfAll(bindings: readonly (readonly string[])[]): string[] {
  const hosts = [...new Set(bindings.flat())];
  return hosts.filter((host) => bindings.every((allowed) => mayFillOn(allowed, host)));
}

/** Whether a code bound to these hosts may go into a page of that host: one of them, or of the same site. */
export function mayFillOn(hosts: readonly string[] | null, host: string): boolean {
  if (hosts === null) return true;
  const page = plainHost(host);
  return hosts.some((bound) => bound === page || (siteDomain(bound) ?? bound) === siteDomain(page));
}

function bare(token: string): string {
  return token.replace(AROUND, '');
}

/** What is no host stays as it is: it is like no page. */
function plainHost(host: string): string {
  const url = `https://${host}`;
  return URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '') : host.toLowerCase();
}
