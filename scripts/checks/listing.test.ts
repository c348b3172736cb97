import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../lib/domain/settings.ts';
import { flatMessages } from '../../tools/build/locale-files.ts';

/** The strictest of the stores; `store/README.md` says which. */
const LIMITS = {
  name: { least: 1, most: 45 },
  summary: { least: 1, most: 132 },
  description: { least: 250, most: 10_000 },
};

const descriptionOf = (language: string) => readFileSync(`store/description/${language}.txt`, 'utf8').trim();
const shapeOf = (text: string) =>
  text.split('\n').map((line) => /^(•|\d\.)/.exec(line)?.[0] ?? (line === '' ? '' : 'words'));

test.each(LANGUAGES)('the listing in %s fits every store', (language) => {
  const messages = flatMessages(readFileSync(`locales/${language}.yml`, 'utf8'));
  const texts = {
    name: messages.manifest_name,
    summary: messages.manifest_description,
    description: descriptionOf(language),
  };
  const unfit = Object.entries(LIMITS).filter(([text, { least, most }]) => {
    const { length = 0 } = texts[text as keyof typeof texts] ?? {};
    return length < least || length > most;
  });
  expect(unfit).toEqual([]);
});

test.each(LANGUAGES)('the description in %s says as much as the English one', (language) => {
  expect(shapeOf(descriptionOf(language))).toEqual(shapeOf(descriptionOf('en')));
});

test('no description is in a language of its own', () => {
  const described = readdirSync('store/description').map((file) => path.parse(file).name);
  expect(described.filter((language) => !existsSync(`locales/${language}.yml`))).toEqual([]);
});
