import { type Direction, isolated } from '../domain/isolated.ts';
import { lazily } from '../domain/lazily.ts';
import { CURRENCY } from '../domain/money.ts';
import type { Language } from '../domain/settings.ts';
import type { TextArguments, TextKey } from './keys.ts';
import { directionOf, localeFor, tagOf } from './language.ts';

/** Flat, under the browser's names for them: `errors_offline_title`. */
export type Messages = Readonly<Record<string, string>>;

/** All words and figures of one language. */
export interface Text {
  language: Language;
  /** For the `lang` attribute. */
  tag: string;
  dir: Direction;
  t<Key extends TextKey>(key: Key, ...values: TextArguments<Key>): string;
  /** A text from outside that is put between words by hand; what is given to `t` is isolated there. */
  isolated(text: string): string;
  /** Integer minor units → `$0.40`. */
  money(minor: number): string;
  number(value: number): string;
  /** 0.42 → `42%`. */
  percent(share: number): string;
  /** Milliseconds → `24 Nov 2026`. */
  date(at: number): string;
  /** Milliseconds → `24 Nov, 18:55`; with the year if it is not the year of `now`. */
  dateTime(at: number, now: number): string;
  /** Milliseconds → `18:55`. */
  time(at: number): string;
  /** `Today`, `Yesterday`, `Tue, 24 Nov`; with the year if it is not the year of `now`. Stands alone, as a heading. */
  day(at: number, now: number): string;
  /** `3 minutes ago`, `yesterday`: both in milliseconds on one clock. */
  ago(at: number, now: number): string;
}

interface Wording {
  language: Language;
  messages: Messages;
  /** Stands in where a message is missing. */
  fallback: Messages;
  /** The browser's own language tag, for the region. */
  browserTag: string;
}

export function createText({ language, messages, fallback, browserTag }: Wording): Text {
  const dir = directionOf(language);
  const locale = localeFor(language, browserTag);
  // Building a formatter takes longer than drawing a row, and most views need few of them.
  const plurals = lazily(() => new Intl.PluralRules(locale));
  const numbers = lazily(() => new Intl.NumberFormat(locale));
  const currency = { style: 'currency', currency: CURRENCY, currencyDisplay: 'narrowSymbol' } as const;
  const amounts = lazily(() => new Intl.NumberFormat(locale, currency));
  const percents = lazily(() => new Intl.NumberFormat(locale, { style: 'percent' }));
  const dates = lazily(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }));
  const moment = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
  const times = lazily(() => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }));
  const moments = lazily(() => new Intl.DateTimeFormat(locale, moment));
  const datedMoments = lazily(() => new Intl.DateTimeFormat(locale, { ...moment, year: 'numeric' }));
  const weekday = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const days = lazily(() => new Intl.DateTimeFormat(locale, weekday));
  const datedDays = lazily(() => new Intl.DateTimeFormat(locale, { ...weekday, year: 'numeric' }));
  const distances = lazily(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

  function money(minor: number): string {
    if (dir === 'ltr') return amounts().format(minor / 100);
    const parts = amounts().formatToParts(minor / 100);
    // Arabic has no short sign for the dollar in CLDR. One isolate instead of marks keeps sign, figures and unit in order.
    const amount = parts.map(({ type, value }) => (type === 'currency' ? '$' : value)).join('');
    return `\u2066${amount.replaceAll(/[\u200e\u200f]/g, '')}\u2069`;
  }

  function day(at: number, now: number): string {
    const ago = daysBetween(at, now);
    if (ago < 0 || ago > 1) return (yearOf(at) === yearOf(now) ? days() : datedDays()).format(at);
    const [first = '', ...rest] = distances().format(-ago, 'day');
    return first.toLocaleUpperCase(locale) + rest.join('');
  }

  function messageFor(name: string, count: string | number | undefined): string {
    const form = typeof count === 'number' ? plurals().select(count) : 'other';
    for (const from of [messages, fallback]) {
      const message = from[name] ?? from[`${name}_${form}`] ?? from[`${name}_other`];
      if (message !== undefined) return message;
    }
    return name;
  }

  return {
    language,
    tag: tagOf(language),
    dir,
    t(key, ...[values]: [Record<string, string | number>?]) {
      const message = messageFor(key.replaceAll('.', '_'), values?.count);
      return message.replace(/\{(\w+)\}/g, (whole, name: string) => {
        const value = values?.[name] ?? whole;
        return isolated(typeof value === 'number' ? numbers().format(value) : value, dir);
      });
    },
    isolated: (text) => isolated(text, dir),
    money,
    number: (value) => numbers().format(value),
    percent: (share) => percents().format(share),
    date: (at) => dates().format(at),
    time: (at) => times().format(at),
    dateTime: (at, now) => (yearOf(at) === yearOf(now) ? moments() : datedMoments()).format(at),
    day,
    ago: (at, now) => distances().format(...distance(at - now)),
  };
}

function yearOf(at: number): number {
  return new Date(at).getFullYear();
}

/** Midnights between two moments. A day has 23 or 25 hours where the clocks change. */
function daysBetween(at: number, now: number): number {
  const midnight = (moment: number) => new Date(moment).setHours(0, 0, 0, 0);
  return Math.round((midnight(now) - midnight(at)) / DAY_MS);
}

const DAY_MS = 86_400_000;

const UNITS = [
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

function distance(ms: number): [number, Intl.RelativeTimeFormatUnit] {
  for (const [unit, size] of UNITS) if (Math.abs(ms) >= size) return [Math.trunc(ms / size), unit];
  return [Math.trunc(ms / 1000), 'second'];
}
