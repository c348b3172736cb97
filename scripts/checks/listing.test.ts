import { readdirSync, readFileSync } from 'node:fs';
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

test.each(LANGUAGES)('the description in %s calls the button as the popup does', (language) => {
  const { popup_rentFor = '' } = flatMessages(readFileSync(`locales/${language}.yml`, 'utf8'));
  expect(descriptionOf(language)).toContain(popup_rentFor.replace(' · {price}', ''));
});

test('no description is in a language that the extension does not speak', () => {
  const described = readdirSync('store/description').map((file) => path.parse(file).name);
  expect(described.sort()).toEqual([...LANGUAGES].sort());
});

/** Of a PNG: its first part says it. */
function sizeOf(file: string): string {
  const bytes = readFileSync(file);
  expect(bytes.toString('latin1', 12, 16)).toBe('IHDR');
  return `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`;
}

test('the pictures are of the sizes that the stores ask for, five at most', () => {
  const pictures = readdirSync('store/pictures').filter((file) => file !== 'tile.png');
  expect(pictures.length).toBeLessThanOrEqual(5);
  expect(pictures.map((file) => sizeOf(`store/pictures/${file}`))).toEqual(pictures.map(() => '1280 × 800'));
  expect(sizeOf('store/pictures/tile.png')).toBe('440 × 280');
});

test.each([16, 32, 48, 96, 128])('there is an icon of %i pixels', (size) => {
  expect(sizeOf(`public/icon/${size}.png`)).toBe(`${size} × ${size}`);
});
