import { lazily } from '../lazily.ts';
import { isUnspaced, phrasesOf } from './word-pattern.ts';

const SIGNS = '[$€£¥₹₽₺₩₴₪₫฿₱₦]';
const CURRENCIES =
  'usd|eur|gbp|cad|aud|nzd|inr|rub|rur|pln|try|chf|sek|nok|dkk|czk|huf|ron|uah|brl|mxn|ars|clp|cop|pen|jpy|cny|rmb|krw|idr|myr|sgd|hkd|twd|thb|vnd|php|aed|sar|egp|zar|ngn|kes|ils|btc|eth';
const AMOUNT = String.raw`\d{1,12}(?:[.,' ]\d{3}){0,3}(?:[.,]\d{1,2})?`;
/** In Polish, `PIN to 4829` is "the PIN is 4829". */
const NO_CODE = String.raw`(?!(?:PIN|OTP|KOD|HASLO)(?!\p{L}))`;
const FREE = String.raw`(?<![\p{L}\d.,])`;
const END = String.raw`(?![\p{L}\d])`;
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = String.raw`(?:19|20)\d\d`;
const CLOCK = String.raw`[012]?\d[:h.][0-5]\d`;

const pattern =
  (flags: string) =>
  (source: TemplateStringsArray, ...parts: string[]) =>
    new RegExp(String.raw(source, ...parts), flags);
const any = pattern('giu');
const exact = pattern('gu');

/** What is never a code, whatever stands around it. All patterns are bounded, since texts can be long. */
const noise = lazily((): readonly (readonly [what: string, pattern: RegExp])[] => {
  const months = phrasesOf('month').join('|');
  const money = `${CURRENCIES}|${phrasesOf('money').join('|')}`;
  const units = phrasesOf('unit')
    .filter((unit) => !isUnspaced(unit))
    .join('|');
  const unspacedUnits = phrasesOf('unit').filter(isUnspaced).join('|');
  return [
    ['code bound to hosts', any`(?<!\S)@[^\s@#%]{1,253} #\S{1,64}(?: [@%]\S{1,253}){0,8}`],
    ['link', any`(?<![a-z0-9])(?:https?://|www\.)\S{1,2000}`],
    ['address with a path', any`(?<![\w.-])(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}/\S{0,2000}`],
    ['e-mail', any`(?<![\w.+-])[\w.+*-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}`],
    ['app hash', exact`(?<=^|\s)(?=\S{0,10}[a-z])(?=\S{0,10}[A-Z])[A-Za-z0-9+/]{11}(?=\s*$)`],
    ['IP address', any`(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])`],
    ['version', any`(?<![\d.])\d{1,5}(?:\.\d{1,5}){2,4}(?![\d.]\d)`],
    ['date', any`(?<![\d/.-])${DAY}([/.-])${MONTH}\1(?:${YEAR}|\d\d)(?!\d)`],
    ['date', any`(?<![\d/.-])${MONTH}([/.-])${DAY}\1(?:${YEAR}|\d\d)(?!\d)`],
    ['date', any`(?<![\d/.-])${YEAR}[/.-]${MONTH}(?:[/.-]${DAY})?(?!\d)`],
    ['date', any`(?:${months})\p{L}{0,8}[.,]? (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:de )?${YEAR}(?!\d)`],
    ['time', any`(?<!\d)(?:(?!\d+\.)${CLOCK}(?::[0-5]\d)?(?!\d)|${CLOCK}(?= ?(?:uhr|uur|[ap]\.?m)))`],
    ['hours', any`(?<!\d)[012]\d[0-5]\d ?- ?[012]\d[0-5]\d(?= ?h)`],
    ['amount', any`(?:${SIGNS}|(?<!\p{L})(?:r\$|rs\.?|${CURRENCIES})) ?${AMOUNT}(?!\d)`],
    ['amount', any`${FREE}${AMOUNT} ?(?:${SIGNS}|(?:${money})${END})`],
    ['percentage', any`%\d{1,3}(?!\d)|(?<!\d)\d{1,3}(?:[.,]\d{1,2})? ?%`],
    ['quantity', any`${FREE}${AMOUNT}(?: ?(?:${units})${END}|${unspacedUnits})`],
    ['number to dial', any`[*#]\d{1,6}(?:\*\d{1,16}){0,4}#`],
    ['phone number', any`(?<![\p{L}\d])\+\d[\d ().-]{6,18}\d`],
    ['phone number', any`(?<!\d)\(\d{2,4}\)[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)`],
    ['phone, card or account', any`(?<![\p{L}\d-])(?=(?:[ ./-]?\d){9})\d{1,4}(?:[ ./-]\d{2,4}){2,5}(?!\d)`],
    ['phone number', any`(?<![\p{L}\d-])0\d{1,4}[ /-]\d{5,8}(?!\d)`],
    ['phone number', any`(?<![\d-])\d{3}-\d{4}(?![\d-])`],
    ['thousands', any`(?<![\d.,])\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,2})?(?![\d,])`],
    ['decimal', any`(?<![\d.,])\d{1,12}[.,]\d{1,2}(?![\d.,]?\d)`],
    ['end of a card or account', any`(?<![\p{L}\d])(?:[*•x]{1,16}|\.{2,8}|…) ?-?\d{3,5}(?![\d*])`],
    [
      'number to reply to',
      exact`(?<!\p{L})${NO_CODE}\p{Lu}{2,12}["'»]? (?:to|al?|au|an|na|naar|para|по|на) (?:the )?\d{3,8}(?!\d)`,
    ],
    ['number to reply to', exact`(?<!\p{L})STOP(?!\p{L})[^\d\n.]{0,16}\d{4,6}(?!\d)`],
    ['street', any`(?<!\d)\d{1,5} (?:\p{L}{2,16} ){1,3}(?:street|st|avenue|ave|road|rd|blvd|lane)${END}`],
    ['post code', exact`\p{Lu}\p{Ll}{2,20},? [A-Z]{2} \d{5}(?!\d)`],
  ];
});

/** The text with all of that replaced, character by character. */
export function withoutNoise(text: string): string {
  return noise().reduce(
    (rest, [, pattern]) => rest.replace(pattern, (found) => '□'.repeat(found.length)),
    text,
  );
}
