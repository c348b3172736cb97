import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../lib/domain/settings.ts';
import { tagOf } from '../lib/i18n/language.ts';
import type { Messages } from '../lib/i18n/text.ts';
import { flatMessages } from '../tools/build/locale-files.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const FORM = /_(zero|one|two|few|many|other)$/;

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const messagesOf = (language: Language) => flatMessages(read(`locales/${language}.yml`));
const english = messagesOf('en');
const flat = (key: string) => key.replaceAll('.', '_');
const nameOf = (key: string) => key.replace(FORM, '');

/** Name → its plural forms; none where it has no plural. */
function formsOf(messages: Messages): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const key of Object.keys(messages)) {
    const form = FORM.exec(key)?.[1];
    forms.set(nameOf(key), [...(forms.get(nameOf(key)) ?? []), ...(form ? [form] : [])]);
  }
  return forms;
}

/** What a message leaves to be filled in. One form may do without the count: "one number". */
function placeholdersOf(message: string): string[] {
  return [...message.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
}

describe.each(LANGUAGES)('%s', (language) => {
  const messages = messagesOf(language);

  test('says everything that English says, and no more', () => {
    expect([...formsOf(messages).keys()].sort()).toEqual([...formsOf(english).keys()].sort());
  });

  test('has each plural form of its own', () => {
    const rules = new Intl.PluralRules(tagOf(language));
    // Spanish has a form for millions, of which there is nothing to count here.
    const counts = Array.from({ length: 200 }, (_, count) => rules.select(count));
    const wanted = [...new Set([...counts, 'other'])].sort();
    const incomplete = [...formsOf(messages)].filter(
      ([, forms]) => forms.length > 0 && forms.toSorted().join() !== wanted.join(),
    );
    expect(incomplete).toEqual([]);
  });

  test('leaves the same to be filled in', () => {
    const wrong = Object.entries(messages).filter(([key, message]) => {
      const source = english[key] ?? english[`${nameOf(key)}_other`] ?? '';
      const wanted = placeholdersOf(source).filter((name) => !FORM.test(key) || name !== 'count');
      const given = placeholdersOf(message).filter((name) => !FORM.test(key) || name !== 'count');
      return given.join() !== wanted.join();
    });
    expect(wrong).toEqual([]);
  });
});

test('no message is left that nobody says', () => {
  const files = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}', { cwd: ROOT });
  const code = [...files.filter((file) => !file.includes('.test.')), 'wxt.config.ts'].map(read).join('\n');
  // A key is written whole, or as a template of which the last or a middle part is known by its type.
  const whole = new Set([...code.matchAll(/'([a-z]+(?:\.\w+)+)'/gi)].map(([, key = '']) => flat(key)));
  const templates = [...code.matchAll(/`([a-z]+\.[^`\s]*\$\{[^`]*)`/gi)].map(
    ([, key = '']) => new RegExp(`^${flat(key.replaceAll(/\$\{[^}]*\}/g, '\\w+'))}$`),
  );
  const manifest = new Set([...code.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key));
  const unused = [...formsOf(english).keys()].filter(
    (key) => !whole.has(key) && !manifest.has(key) && !templates.some((template) => template.test(key)),
  );
  expect(unused).toEqual([]);
});
