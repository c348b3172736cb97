import { Window } from 'happy-dom';
import { beforeEach, expect, test, vi } from 'vitest';
import { phoneParts } from '../../domain/phone.ts';
import { isCountryOf, type ShownCountry, shownCountry } from './shown-country.ts';

let page: Document;

beforeEach(() => {
  const view = new Window();
  vi.stubGlobal('Node', view.Node);
  page = view.document as unknown as Document;
});

function shown(html: string, language = 'en'): ShownCountry {
  page.body.innerHTML = html;
  return shownCountry([...page.body.querySelectorAll('*')], language);
}

test.each<[string, string, ShownCountry]>([
  ['a calling code', '<button>+44 ▾</button>', { code: '44', iso: null }],
  ['an emoji', '<button><span>🇬🇧</span></button>', { code: null, iso: 'GB' }],
  ['a name and a code', '<button title="United Kingdom: +44"></button>', { code: '44', iso: 'GB' }],
  ['a name', '<button aria-label="Germany"></button>', { code: null, iso: 'DE' }],
  ['a class', '<div class="iti__flag iti__gb"></div>', { code: null, iso: 'GB' }],
  ['a picture', '<img src="https://cdn.example/flags/3x2/FR.svg">', { code: null, iso: 'FR' }],
  ['a picture of an emoji', '<img src="/72x72/1f1fa-1f1f8.png">', { code: null, iso: 'US' }],
  ['what a field holds', '<input value="United States (+1)">', { code: '1', iso: 'US' }],
  ['a list that is closed', '<button>🌐</button><ul><li>Germany +49</li></ul>', { code: null, iso: null }],
  ['an example of a number', '<span>+1 201 555 0123</span>', { code: null, iso: null }],
])('%s', (_, html, expected) => {
  expect(shown(html)).toEqual(expected);
});

test('a country is known by its name in the language of the page', () => {
  expect(shown('<button>Vereinigte Staaten</button>', 'de').iso).toBe('US');
  expect(shown('<button>Vereinigte Staaten</button>', 'no such language').iso).toBeNull();
});

test.each<[ShownCountry, boolean | null]>([
  [{ code: '1', iso: null }, true],
  [{ code: '1242', iso: 'BS' }, true],
  [{ code: null, iso: 'CA' }, true],
  [{ code: '44', iso: 'US' }, false],
  [{ code: null, iso: 'GB' }, false],
  [{ code: null, iso: null }, null],
])('%j agrees with a North American number: %s', (one, expected) => {
  expect(isCountryOf(one, phoneParts('+12015550123'))).toBe(expected);
});
