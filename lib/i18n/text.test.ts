import { describe, expect, test } from 'vitest';
import { english } from './english.ts';
import { languageFor, localeFor } from './language.ts';
import { createText, type Messages } from './text.ts';
import { createTextSource } from './text-source.ts';

const left = (forms: Messages) =>
  Object.fromEntries(Object.entries(forms).map(([form, message]) => [`common_left_${form}`, message]));
const russian = createText({
  language: 'ru',
  messages: left({ one: '{count} номер', few: '{count} номера', many: '{count} номеров' }),
  fallback: { menu_fillCode: 'Fill in code' },
  browserTag: 'ru',
});

describe('words', () => {
  test('the form follows the rules of the language, not those of English', () => {
    const said = [1, 2, 5, 21, 112].map((count) => russian.t('common.left', { count }));
    expect(said).toEqual(['1 номер', '2 номера', '5 номеров', '21 номер', '112 номеров']);
  });

  test('a message that a language lacks is said in English', () => {
    expect(russian.t('menu.fillCode')).toBe('Fill in code');
  });

  test('a name among the words keeps its own direction, and they keep theirs', () => {
    expect(english.t('popup.end.expired', { service: 'Uber' })).toBe('Uber number expired');
    expect(english.t('popup.end.expired', { service: 'דואר' })).toBe('\u200e\u2068דואר\u2069 number expired');
    expect(english.isolated('דואר')).toBe('\u200e\u2068דואר\u2069');
  });

  test('a number among the words is written as the language writes it', () => {
    expect(english.t('common.left', { count: 1204 })).toBe('1,204 left');
    expect(russian.t('common.left', { count: 1204 })).toBe('1\u00a0204 номера');
  });
});

describe('figures', () => {
  const at = Date.UTC(2026, 10, 24, 12);
  const german = createText({ language: 'de', messages: {}, fallback: {}, browserTag: 'de-AT' });

  test('money is dollars wherever the user lives', () => {
    expect(english.money(1240)).toBe('$12.40');
    expect([-40, 999_760, 0].map(english.money)).toEqual(['-$0.40', '$9,997.60', '$0.00']);
    expect(german.money(1240)).toMatch(/^\$\s12,40$/);
  });

  test('dates and distances in time', () => {
    expect(english.date(at)).toBe('Nov 24, 2026');
    expect(english.ago(at - 180_000, at)).toBe('3 minutes ago');
    expect(german.ago(at - 86_400_000, at)).toBe('gestern');
  });

  test('the time of day is told by the clock of the region', () => {
    const british = createText({ language: 'en', messages: {}, fallback: {}, browserTag: 'en-GB' });
    expect(english.time(at)).toMatch(/^\d+:\d\d\s[AP]M$/);
    expect(british.time(at)).toMatch(/^\d+:\d\d$/);
  });

  test('a moment says its year only where it is another than this one', () => {
    const noonOf = (year: number) => Date.UTC(year, 5, 15, 12);
    expect(english.dateTime(noonOf(2026), noonOf(2026))).not.toContain('2026');
    expect(english.dateTime(noonOf(2025), noonOf(2026))).toContain('2025');
  });

  test('a day is one of the calendar, not the last 24 hours', () => {
    const now = new Date(2026, 10, 24, 0, 30).getTime();
    const say = (...date: [number, number, number, number]) => english.day(new Date(...date).getTime(), now);
    expect(say(2026, 10, 24, 0)).toBe('Today');
    expect(say(2026, 10, 23, 23)).toBe('Yesterday');
    expect(say(2026, 10, 22, 23)).toBe('Sun, Nov 22');
    expect(say(2025, 10, 24, 0)).toBe('Mon, Nov 24, 2025');
    expect(german.day(now, now)).toBe('Heute');
  });

  test('Arabic keeps the digits that codes and phone numbers are typed in', () => {
    const arabic = createText({
      language: 'ar',
      messages: {},
      fallback: left({ other: '{count}' }),
      browserTag: 'ar-EG',
    });
    expect(arabic.number(12)).toBe('12');
    expect(arabic.dir).toBe('rtl');
    expect([1240, -40].map(arabic.money)).toEqual(['\u206612.40\u00a0$\u2069', '\u2066-0.40\u00a0$\u2069']);
    expect(arabic.t('common.left', { count: 12 })).toContain('\u206812\u2069');
  });
});

describe('which language', () => {
  test.each([
    ['pt-PT', 'pt_BR'],
    ['zh-TW', 'zh_CN'],
    ['es-419', 'es'],
    ['nl', 'en'],
  ] as const)('a browser in %s is answered in %s', (browserTag, language) => {
    expect(languageFor(null, browserTag)).toBe(language);
  });

  test('a choice comes before the browser, and takes its region only from its own language', () => {
    expect(languageFor('de', 'ja')).toBe('de');
    expect(localeFor('en', 'en-GB')).toBe('en-GB');
    expect(localeFor('pt_BR', 'en-GB')).toBe('pt-BR');
  });

  test('a language that cannot be read leaves English', async () => {
    const read = () => Promise.reject(new Error('no such file'));
    const text = await createTextSource({ browserTag: 'ru', read }).for(null);
    expect(text.language).toBe('en');
  });
});
