import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../lib/domain/settings.ts';
import { flatMessages } from '../tools/build/locale-files.ts';

const messagesOf = (language: Language) =>
  flatMessages(readFileSync(path.join(import.meta.dirname, `${language}.yml`), 'utf8'));
const english = Object.entries(messagesOf('en'));
const LONGEST_LINE = 60;
/** About as long as most names, prices and times are. */
const FILLED_IN = '12345678';

describe('English', () => {
  test.each([
    ['types in, where it fills in', /\btyp(e|ed|es|ing)\b[^,.]* in(to)?\b/i],
    ['fills a value, where it fills it in', /\bfill(ed|s|ing)? (the |a |another )?(number|code|\{phone\})/i],
    ['does something by itself, where it does it automatically', /\bby itself\b/i],
    ['has codes and messages come, where they arrive', /\b(codes?|messages?)( \S+)? (came|comes?)\b/i],
    [
      'keeps apart what is said in one word',
      /\b(do|does|did|is|are|was|were|could|would|will|has|have) not\b/i,
    ],
    ['says cannot, where it says can’t', /\bcannot\b/i],
    ['opens without a contraction', /\b(you are|it is|we will|there is|that is) /i],
    ['has a straight apostrophe', /\w'\w/],
    // cspell:disable-next-line
    ['is not American', /cancell(ed|ing)\b|\blicence|colour|behaviour|recognis|centre\b/i],
  ])('never %s', (_fault, pattern) => {
    expect(english.filter(([, message]) => pattern.test(message))).toEqual([]);
  });

  test('what is no sentence in the popup fits on one line of it', () => {
    const lines = english.filter(
      ([key, message]) => /^popup_|^errors_.*_title/.test(key) && !/[.?!]$/.test(message),
    );
    const long = lines.filter(
      ([, message]) => message.replaceAll(/\{\w+\}/g, FILLED_IN).length > LONGEST_LINE,
    );
    expect(lines.length).toBeGreaterThan(50);
    expect(long).toEqual([]);
  });
});

/** A text that names a label, and the label. */
const QUOTED = [
  ['fill_unseen_number', 'menu_chooseNumberField'],
  ['fill_unseen_code', 'menu_chooseCodeField'],
  ['welcome_practice_stages_number', 'welcome_practice_send'],
  ['options_settings_replaceUpToDetail', 'popup_replace'],
  ['popup_tellMeByKey', 'popup_tellMe'],
] as const;

test.each(LANGUAGES)('%s names a label as it is written there', (language) => {
  const messages = messagesOf(language);
  const astray = QUOTED.filter(([text, label]) => !messages[text]?.includes(messages[label] ?? '?'));
  expect(astray).toEqual([]);
});

// Or the card grows for a service that was rented before, and the list below it moves.
test.each(LANGUAGES)('%s has room for past numbers beside what is rented', (language) => {
  const messages = messagesOf(language);
  const left = Object.entries(messages).filter(([key]) => key.startsWith('common_left_'));
  const longest = Math.max(...left.map(([, message]) => message.replace('{count}', '1,204').length));
  const { popup_usNumber: shape = '', popup_pastNumbers: past = '' } = messages;
  expect(shape.length + ' · '.length + longest + past.length).toBeLessThanOrEqual(48);
});

test('the table of words says what each language says', () => {
  const table = readFileSync(path.join(import.meta.dirname, '../docs/languages.md'), 'utf8');
  const rows = [...table.matchAll(/^\| `(\w+)` \|[^|]*\| (.+?) \| (.+?) \|$/gm)].map(([, ...row]) => row);
  expect(rows).toEqual(
    LANGUAGES.map((language) => {
      const { popup_fill, options_sites_button_title } = messagesOf(language);
      return [language, popup_fill, options_sites_button_title];
    }),
  );
});

test('German says du', () => {
  const formal = Object.entries(messagesOf('de')).filter(([, message]) => /\w+en Sie\b/.test(message));
  expect(formal).toEqual([]);
});
