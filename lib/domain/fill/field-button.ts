import { ownEntry } from '../own-entry.ts';
import type { E164 } from '../phone.ts';
import { SHARED_DOMAINS } from '../services/shared-domains.ts';
import { siteDomain } from '../services/site.ts';
import type { FillOutcome } from './fill.ts';

export const BUTTON_POSITIONS = ['inside', 'outside', 'off'] as const;
export type FieldButtonPosition = (typeof BUTTON_POSITIONS)[number];

/** What the user decided about the field button. Sites are registrable domains, or hosts that have none. */
export interface FieldButtonSettings {
  position: FieldButtonPosition;
  /** On every site, whatever `sites` says. */
  everywhere: boolean;
  /** Match patterns of the sites where it was switched on. */
  sites: readonly string[];
  /** Those of these patterns for which the browser granted access. */
  on: readonly string[];
  /** Site → when it shows there again, on this machine's clock; null for never. */
  hidden: Readonly<Record<string, number | null>>;
  /** The same for private windows; gone when the browser closes. */
  hiddenPrivately?: Readonly<Record<string, number | null>>;
}

export const EVERYWHERE: readonly string[] = ['https://*/*', 'http://*/*'];
export const HIDE_MS = 60 * 60_000;

/** The texts of the field button. The page script has none of its own: they come with each `button.look`. */
export const BUTTON_MESSAGES = [
  'wait',
  'rent',
  'open',
  'fillCode',
  'fillNumber',
  'fillPhone',
  'more',
  'dismiss',
  'otherNumbers',
  'otherCodes',
  'elsewhere',
  'hideHour',
  'hideAlways',
  'hiddenHour',
  'hiddenAlways',
  'undo',
  'notYet',
  'covered',
  'failed',
  'notOpenedNumber',
  'notOpenedCode',
  'noField',
  'unseen',
  'refusedNumber',
  'refusedCode',
  'otherCountry',
  'markedWrong',
  'pageChanged',
  'pageClosed',
  'elsewhereNumber',
  'elsewhereCode',
] as const;

/** `fillPhone` holds `{phone}` in place of the number. */
export type FieldButtonMessages = Readonly<Record<(typeof BUTTON_MESSAGES)[number], string>>;

/** Never holds a code. */
export interface FieldButtonState {
  words: FieldButtonMessages;
  position: Exclude<FieldButtonPosition, 'off'>;
  /** `fill`: types the number or the code. `wait`: no code yet. `open`: no rental here, so the popup opens. */
  press: 'fill' | 'wait' | 'open';
  /** The number it would fill, or whose code it awaits. */
  phone: E164 | null;
  service: string | null;
  /** There are numbers that are not this site's. */
  others: boolean;
}

export interface FieldButtonNumber {
  key: string;
  service: string;
  phone: E164;
}

/** `opened`: the popup is open. `not_opened`: the browser would not open it, so the user has to. */
export type PressOutcome = FillOutcome | 'opened' | 'not_opened';

export function isHidden(
  { hidden, hiddenPrivately = {} }: FieldButtonSettings,
  site: string,
  now: number,
): boolean {
  return [ownEntry(hidden, site), ownEntry(hiddenPrivately, site)].some(
    (until) => until === null || (until !== undefined && until > now),
  );
}

/** The match pattern of an origin's whole site: a sign-up often continues on another host of the domain. */
export function sitePattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  const domain = siteDomain(hostname);
  return domain === null ? `${protocol}//${hostname}/*` : `${protocol}//*.${domain}/*`;
}

export function isOn({ on }: FieldButtonSettings, origin: string): boolean {
  const everywhere = `${new URL(origin).protocol}//*/*`;
  return on.includes(sitePattern(origin)) || on.includes(everywhere);
}

export function wantedPatterns({ position, everywhere, sites }: FieldButtonSettings): readonly string[] {
  if (position === 'off') return [];
  return everywhere ? [...EVERYWHERE, ...sites] : sites;
}

export function hiddenPatterns({ hidden }: FieldButtonSettings): readonly string[] {
  const always = Object.entries(hidden).flatMap(([site, until]) => (until === null ? [site] : []));
  return always.flatMap(hostPatterns).map((hosts) => `*://${hosts}/*`);
}

/** Hosts below a shared domain belong to other sites. */
function hostPatterns(site: string): string[] {
  if (SHARED_DOMAINS.has(site)) return [site, `www.${site}`];
  return [siteDomain(site) === null ? site : `*.${site}`];
}
