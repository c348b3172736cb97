import { expect, test } from 'vitest';
import { english } from '../../i18n/english.ts';
import { createText, type Text } from '../../i18n/text.ts';
import type { AppState } from '../../state/app-state.ts';
import { EMPTY } from '../../state/empty.ts';
import type { Ports } from '../context/ports.ts';
import type { ContextMenu } from '../context/shown-menu.ts';
import { createContextMenu } from './menu.ts';

const spanish = createText({
  language: 'es',
  messages: { menu_fillCode: 'Rellenar el código' },
  fallback: {},
  browserTag: 'es',
});
const uber = { id: '1', name: 'Uber', priceMinor: 40, available: 1204, category: null };
const state: AppState = { ...EMPTY, services: [uber, { ...uber, name: 'AT&T', available: 0 }] };

function setUp(text: (language: unknown) => Promise<Text> = async (chosen) => (chosen ? spanish : english)) {
  const shown: ContextMenu[] = [];
  const ports = { text, showMenu: async (menu: ContextMenu) => void shown.push(menu) } as unknown as Ports;
  const titles = () => shown.at(-1)?.rent.map(({ title }) => title);
  return { menu: createContextMenu(ports), shown, titles };
}

test('a menu entry that rents says the price and the stock', async () => {
  const { menu, titles } = setUp();
  await menu.show(state, true);
  expect(titles()).toContain('Rent a number for Uber and fill it in · $0.40 · 1,204 left');
});

test('a name that runs the other way does not move the price', async () => {
  const { menu, titles } = setUp();
  await menu.show(
    { ...state, services: [{ ...uber, name: 'דואר' }], serviceOverrides: { 'post.example': 'דואר' } },
    true,
  );
  expect(titles()).toEqual(['Rent a number for \u200e\u2068דואר\u2069 and fill it in · $0.40 · 1,204 left']);
});

test.each([
  [5, 'Rent a number for %\u2060s.com && Co and fill it in · $0.40 · 5 left'],
  [0, '%\u2060s.com && Co: no numbers right now'],
])(
  'what a page has selected is no part of a name, nor is a letter of it a key: %i left',
  async (available, title) => {
    const { menu, titles } = setUp();
    const name = '%s.com & Co';
    const services = [{ ...uber, name, available }];
    await menu.show({ ...state, services, serviceOverrides: { 'post.example': name } }, true);
    expect(titles()).toEqual([title]);
  },
);

test('the menu has no more entries than a browser takes', async () => {
  const { menu, titles } = setUp();
  const services = Array.from({ length: 4_000 }, (_, n) => ({ ...uber, name: `brand${n}.com` }));
  await menu.show({ ...state, services }, true);
  expect(titles()).toHaveLength(500);
});

test('the menu is rebuilt only when its texts or offers have changed', async () => {
  const { menu, shown } = setUp();
  await menu.show(state);
  await menu.show({ ...state, services: [...state.services] });
  expect(shown).toHaveLength(0);
  await menu.show({ ...state, services: [{ ...uber, priceMinor: 45 }] });
  await menu.show({ ...state, settings: { ...state.settings, language: 'es' } });
  expect(shown).toHaveLength(2);
  expect(shown[1]?.fixed).toContainEqual({ entry: 'fillCode', title: 'Rellenar el código' });
});

test('texts that load late do not undo a later change of the menu', async () => {
  let answer = (_: Text) => {};
  const slow = new Promise<Text>((resolve) => {
    answer = resolve;
  });
  const { menu, shown } = setUp((language) => (language ? slow : Promise.resolve(english)));
  const first = menu.show({ ...state, settings: { ...state.settings, language: 'es' } }, true);
  await menu.show(state, true);
  answer(spanish);
  await first;
  expect(shown).toHaveLength(1);
  expect(shown[0]?.fixed).toContainEqual({ entry: 'fillCode', title: 'Fill in code' });
});
