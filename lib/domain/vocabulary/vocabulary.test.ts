import { expect, test } from 'vitest';
import { languages, listsOf } from './languages.fixture.ts';
import { MESSAGES } from './message-phrases.ts';
import { MISSING_IN_MESSAGES, MISSING_ON_PAGES } from './missing.fixture.ts';
import { PAGES } from './page-phrases.ts';

const KEYS = {
  pages: new Set(listsOf('pages').map(({ key }) => key)),
  messages: new Set(listsOf('messages').map(({ key }) => key)),
};

function missing(kind: 'pages' | 'messages') {
  const found = Object.entries(languages).map(([tag, { [kind]: said }]) => {
    const keys = [...KEYS[kind]].filter((key) => !Object.hasOwn(said ?? {}, key)).sort();
    return [tag, said === undefined ? 'everything' : keys.join(' ')];
  });
  return Object.fromEntries(found);
}

test('the keys that a language lacks are the declared ones, so that a gap can only be closed', () => {
  expect(missing('pages')).toEqual(MISSING_ON_PAGES);
  expect(missing('messages')).toEqual(MISSING_IN_MESSAGES);
});

test('every language file is searched', () => {
  const all = Object.values(languages);
  expect(all.map(({ pages }) => pages).filter((pages) => pages && !PAGES.includes(pages))).toEqual([]);
  expect(
    all.map(({ messages }) => messages).filter((messages) => messages && !MESSAGES.includes(messages)),
  ).toEqual([]);
});

test('every language file is named by a tag that browsers know', () => {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  expect(Object.keys(languages).filter((tag) => names.of(tag) === undefined)).toEqual([]);
});

test('phrases are in lowercase, composed (NFC), without spaces around them', () => {
  const lists = [...listsOf('pages'), ...listsOf('messages')];
  const strays = lists.flatMap(({ name, phrases }) =>
    phrases
      .filter((phrase) => phrase !== phrase.toLowerCase().normalize('NFC').trim())
      .map((phrase) => `${name}: ${phrase}`),
  );
  expect(strays).toEqual([]);
});
