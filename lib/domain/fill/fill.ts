import { isInLine, isSameSite } from '../services/site.ts';

/** The page a rental belongs to: codes are filled by themselves only into this tab and origin. */
export interface PageRef {
  tabId: number;
  /** The document's own, which may differ from that of its address. */
  origin: string;
  /** Other origins of the site that its own forms led to, oldest first. */
  ledTo?: readonly string[];
}

export const FILL_OUTCOMES = [
  'filled',
  'no_field', // nothing on the page takes it
  'in_frame', // nor here, but the form may be in a frame of another site, where nothing can be read
  'unseen', // a field for it is there, but the user may not see it
  'sends_elsewhere', // the code came by itself, and the form for it sends to another site
  'origin_changed', // the tab shows another site by now
  'other_host', // the tab shows a host beside the site's, or another port: its user may say that it is meant
  'rejected', // the page refused the value; the field is as it was found
  'other_country', // the page shows another country beside the number, and it could not be changed; all is as it was found
  'marked_wrong', // the number is in, and the page marks it as wrong in every format
  'reverted', // the page took the value, and removed it by itself within seconds
  'undone', // it was filled in by itself, and the user took it out again
  'page_gone', // the tab closed or reloaded meanwhile
  'restricted_page', // browser pages, the stores, PDF: nobody may touch them
  'bound_to_other_site', // the code's SMS names the hosts it is for, and the page is none of them
] as const;
/** One document in a page. */
export interface FrameRef {
  frameId: number;
  /** Where the browser names it: another document in that frame has another. */
  documentId: string | undefined;
}

export type FillOutcome = (typeof FILL_OUTCOMES)[number];

/** Whether the two may show the same form, now or after a navigation. */
export function isSameForm(one: PageRef, other: PageRef): boolean {
  const origins = [other.origin, ...(other.ledTo ?? [])];
  return one.tabId === other.tabId && origins.some((origin) => reaches(one, origin));
}

/** Whether what was filled at that site may follow to a page of that origin without a click. */
export function reaches(site: PageRef, origin: string): boolean {
  return [site.origin, ...(site.ledTo ?? [])].some((one) => isInLine(one, origin));
}

/** More than any sign-up needs. */
const MAX_LED_TO = 5;

/** Returns the same object if that origin is not the site's, or known already. */
export function ledOn(site: PageRef, origin: string): PageRef {
  if (!isSameSite(site.origin, origin) || reaches(site, origin)) return site;
  return { ...site, ledTo: [...(site.ledTo ?? []), origin].slice(-MAX_LED_TO) };
}

export function foundNoField(outcome: FillOutcome | null): boolean {
  return outcome === 'no_field' || outcome === 'in_frame';
}

/** The page may still come to show a field for it. */
export function mayComeYet(outcome: FillOutcome): boolean {
  return foundNoField(outcome) || outcome === 'unseen';
}

export interface FillState {
  site: PageRef | null;
  number: FillOutcome | null;
  code: FillOutcome | null;
  /** The tab that `code` is about. May differ from the site's: users fill codes wherever they want. */
  codeTab?: number;
  /** The newest code at the last fill, so that it is not filled again automatically. */
  filledCode: string | null;
  /** A code field is on screen: a code is likely soon, so polling speeds up. */
  codeFieldSeen: boolean;
  /** Then nothing of the page outlives the rental. */
  inPrivate?: boolean;
  /** The user rented it while looking at the site's page. */
  rentedFor?: boolean;
  /** Another number was filled in there since. */
  displaced?: boolean;
}

/** As far as we know: a page that navigated during the fill had the number typed, and the user sent the form. */
export function hasNumber({ site, number }: Pick<FillState, 'site' | 'number'>): boolean {
  return site !== null && (number === 'filled' || number === 'page_gone');
}

export function isInForm(fill: Pick<FillState, 'site' | 'number' | 'displaced'>): boolean {
  return hasNumber(fill) && !fill.displaced;
}

/** Also true if the page removed the number or marked it as wrong: the user may have seen to it by hand. */
export function wentIn(fill: Pick<FillState, 'site' | 'number'>): boolean {
  return (
    hasNumber(fill) || (fill.site !== null && (fill.number === 'reverted' || fill.number === 'marked_wrong'))
  );
}

/** Codes follow the number automatically, until another number is filled in there. */
export function takesCodes(fill: Pick<FillState, 'site' | 'number' | 'displaced'>): boolean {
  return wentIn(fill) && !fill.displaced;
}
