import type { PhoneParts } from '../../domain/phone.ts';
import { ownTexts } from '../dom/text-of.ts';

export interface ShownCountry {
  /** Digits only. */
  code: string | null;
  /** ISO 3166-1 alpha-2, upper case. */
  iso: string | null;
}

/** Countries that share `+1`: a number of one is a number of all. */
export const NORTH_AMERICA: ReadonlySet<string> = new Set(
  'US CA PR DO JM BS BB AG AI BM VG KY DM GD GU KN LC MP MS SX TC TT AS VC VI'.split(' '),
);

/** What is in these is a choice to make, not one that was made. */
const LISTS =
  '[role=option],[role^=menuitem],ul,ol,[role=listbox],[role=menu],[role=dialog],option,script,style';

/** Rows of a form that are marked up as a list: choices contain no `<select>`. And a list that is closed: what it shows was chosen. */
const NO_CHOICES = ':has(select),[role=listbox][aria-expanded=false]';

/** The list in which it is one to choose. A closed list may show its choice as an option of its own. */
export function listAround(element: Element): Element | null {
  const isShown = element.closest('[aria-selected=true]')?.closest('[aria-expanded=false]');
  const list = isShown ? null : element.closest(LISTS);
  return list?.matches(NO_CHOICES) ? null : list;
}

/** Reads texts, accessible names, and flags. */
export function shownCountry(elements: readonly Element[], language: string): ShownCountry {
  const texts = elements
    .filter((element) => !listAround(element) && isDrawn(element))
    .map((element) => ({ element, spoken: spokenBy(element), flag: flagOf(element) }));
  const all = texts.map(({ spoken }) => spoken).join(' | ');
  const code = /\+\s?(\d[\d-]{0,4})(?!\d|[\s-]*\(?\d)/.exec(all)?.[1]?.replace(/\D/g, '') ?? null;
  const flag = texts.find((one) => one.flag !== null)?.flag ?? null;
  const named = texts.flatMap(({ spoken }) => spoken.split('|')).map((text) => isoNamed(text, language));
  return { code, iso: flag ?? named.find((iso) => iso !== null) ?? null };
}

function isDrawn(element: Element): boolean {
  return element.checkVisibility?.() !== false;
}

/** Whether a text names a country or its calling code, and nothing else. */
export function saysCountryOnly(text: string, { code, iso }: ShownCountry, language: string): boolean {
  const words = text
    .replace(/\+\s?\d[\d-]*/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (words === '') return code !== null || iso !== null;
  return /^[A-Z]{2,3}$/.test(words) || isoNamed(words, language) !== null || isoOfLetters(words) !== null;
}

const CHOICE = /^\s*(\p{L}[^\d+]*\+\d{1,4}\)?|\+\d{1,4} +\p{L}[^\d+]*)\s*$/u;

/** Whether a list may have it as a choice of a calling code. Lists call countries otherwise than browsers do. */
export function isChoiceOfCode(text: string): boolean {
  return CHOICE.test(text);
}

/** The country of a two-letter code, as on a button that says `GB` and no more. */
export function isoOfLetters(text: string): string | null {
  const letters = text.replace(/[^\p{L}\p{N}]+/gu, '').toUpperCase();
  if (!/^[A-Z]{2}$/.test(letters)) return null;
  // Unofficial ones too: `UK`.
  const iso = new Intl.Locale(`und-${letters}`).region ?? '';
  return isIso(iso) ? iso : null;
}

export function isoOfPicture(element: Element, language: string): string | null {
  const flag = flagOf(element);
  if (flag !== null || element.localName !== 'img') return flag;
  return isoNamed(element.getAttribute('alt') ?? '', language);
}

/** Whether it is the number's country; null if unknown. */
export function isCountryOf({ code, iso }: ShownCountry, parts: PhoneParts): boolean | null {
  if (code !== null) return code === parts.countryCallingCode || sharesCode(code, parts);
  if (iso === null || parts.country === '') return null;
  return iso === parts.country || (parts.countryCallingCode === '1' && NORTH_AMERICA.has(iso));
}

// `+1-242` is how a country's own area is written.
function sharesCode(code: string, parts: PhoneParts): boolean {
  return parts.countryCallingCode === '1' && /^1\d{3}$/.test(code);
}

function spokenBy(element: Element): string {
  const own = ownTexts(element).join(' ');
  const value = element.localName === 'input' ? (element as HTMLInputElement).value : '';
  return [
    element.getAttribute('aria-label'),
    element.getAttribute('title'),
    element.getAttribute('alt'),
    own,
    value,
  ]
    .filter(Boolean)
    .join('|');
}

const FLAG_FILE = /(?:^|[/#_-])([a-z]{2})(?:\.(?:svg|png|webp|gif)|$)/i;
const FLAG_CLASS =
  /(?:^|\s)(?:[\w-]*flag[\w-]*\s+)?(?:fi|flag|iti__?|fp|[\w-]*flag)[-_\s:]*([a-z]{2})(?:\s|$)/i;

function flagOf(element: Element): string | null {
  const letters = [...(element.textContent?.slice(0, 8) ?? '')].filter((sign) => /\p{RI}/u.test(sign));
  if (letters.length >= 2 && element.childElementCount === 0)
    return letters.slice(0, 2).map(letterOf).join('');
  const data = ['data-country', 'data-country-code', 'data-iso', 'data-flag']
    .map((name) => element.getAttribute(name) ?? '')
    .find((value) => /^[a-z]{2}$/i.test(value));
  const file = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
  const named = /flag/i.test(`${element.getAttribute('class')} ${file}`) || element.localName === 'img';
  const found =
    data ??
    FLAG_CLASS.exec(element.getAttribute('class') ?? '')?.[1] ??
    (named ? FLAG_FILE.exec(file)?.[1] : undefined);
  const iso = found?.toUpperCase() ?? twemoji(file);
  return iso !== undefined && isIso(iso) ? iso : null;
}

// Emoji pictures are named by their code points.
function twemoji(file: string): string | undefined {
  const points = /(1f1[e-f][\da-f])-(1f1[e-f][\da-f])/i.exec(file);
  return points
    ?.slice(1)
    .map((point) => letterOf(String.fromCodePoint(Number.parseInt(point, 16))))
    .join('');
}

function letterOf(sign: string): string {
  return String.fromCharCode((sign.codePointAt(0) ?? 0) - 0x1f1e6 + 65);
}

function isIso(iso: string): boolean {
  return [...isoByName('en').values()].includes(iso);
}

/** Accepts a name in that language or in English, also followed by another one in brackets. */
export function isoNamed(text: string, language: string): string | null {
  const lists = [isoByName('en'), isoByName(language || 'en')];
  const names = [text, text.replace(/\(.*\)/, '')].map(bareName);
  return names.flatMap((name) => lists.map((list) => list.get(name))).find(Boolean) ?? null;
}

const known = new Map<string, Map<string, string>>();

function isoByName(language: string): Map<string, string> {
  const before = known.get(language);
  if (before) return before;
  const names = new Map<string, string>(
    language === 'en'
      ? [
          ['usa', 'US'],
          ['unitedstatesofamerica', 'US'],
        ]
      : [],
  );
  known.set(language, names);
  try {
    const namer = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const a of LETTERS) {
      for (const b of LETTERS) {
        const name = namer.of(a + b);
        // Former and unofficial codes (`DD`, `UK`) have the same name.
        const isCurrent = new Intl.Locale(`und-${a}${b}`).region === a + b;
        if (name && (isCurrent || !names.has(bareName(name)))) names.set(bareName(name), a + b);
      }
    }
  } catch {
    // A page may declare any language.
  }
  return names;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Without calling code, signs and spaces. */
function bareName(text: string): string {
  return text
    .replace(/[(+:]*\s*\+?\s*[\d\s-]+\)?\s*$/, '')
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}
