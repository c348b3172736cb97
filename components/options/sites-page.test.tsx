// @vitest-environment happy-dom
import { act as inReact } from 'react';
import { expect, test, vi } from 'vitest';
import { EVERYWHERE } from '../../lib/domain/fill/field-button.ts';
import { renderPage } from '../testing/render-page.tsx';
import { stateWith } from '../testing/states.ts';

const route = 'sites';
const UBER = 'https://*.uber.com/*';
const required = ['https://ohmyotp.com/*'];
const { button } = stateWith();
const act = (card: HTMLElement, at = 0) =>
  card.querySelectorAll<HTMLElement>('[data-testid="item-act"]')[at] as HTMLElement;

test('granted sites are listed, and only optional ones can be revoked', async () => {
  const grants = { origins: [...required, 'https://acme.example/*', UBER], permissions: [], required };
  const page = await renderPage(stateWith({ button: { ...button, sites: [UBER], on: [UBER] } }), {
    route,
    grants,
  });
  const card = page.get('grants-card');
  expect([...card.querySelectorAll('.item-name')].map((name) => name.textContent)).toEqual([
    'ohmyotp.com',
    'acme.example',
    'uber.com',
  ]);
  await page.click(act(card));
  expect(page.log).toEqual(['take back https://acme.example/*']);
  expect(page.sent('button.revoke')).toEqual([]);
  // The button was on there and must not ask for access again.
  await page.click(act(card, 1));
  expect(page.sent('button.revoke')).toEqual([{ pattern: UBER }]);
  await page.close();
});

test('turning the button on everywhere is stored before the browser asks, and undone after a no', async () => {
  const page = await renderPage(stateWith(), { route });
  await page.click('button-everywhere');
  expect(page.sent('button.allow')).toEqual([{ origin: null }]);
  expect(page.log).toEqual([`ask ${EVERYWHERE.join(' ')}`]);
  expect(page.sent('button.revoke')).toEqual([]);
  await page.close();
});

test('a change that could not be saved is reported', async () => {
  const page = await renderPage(
    stateWith(),
    { route },
    { 'button.place': () => ({ ok: false, error: { code: 'timeout' } }) },
  );
  await page.type('button-position', 'outside');
  expect(page.get('button-card').textContent).toContain('OhmyOTP took too long to respond');
  await page.close();
});

test('hidden sites, remembered fields and service choices can be undone', async () => {
  const field = { tag: 'input', type: 'tel', id: '', name: '', label: '', placeholder: '', position: 0 };
  const memory = { field, userChosen: true, format: null, strategy: null, usedAt: 1 };
  const page = await renderPage(
    stateWith({
      button: { ...button, hidden: { 'acme.example': null } },
      fieldMemories: { 'auth.uber.com': { number: memory } },
      serviceOverrides: { 'example.com': 'Discord' },
    }),
    { route },
  );
  await page.click(act(page.get('button-card')));
  await page.click(act(page.get('field-memory-card')));
  await page.click(act(page.get('serviceOverrides-card')));
  dispatchEvent(new Event('pagehide'));
  expect(page.sent('button.unhide')).toEqual([{ site: 'acme.example' }]);
  expect(page.sent('field_memory.forget')).toEqual([{ host: 'auth.uber.com', value: 'number' }]);
  expect(page.sent('service_override.forget')).toEqual([{ site: 'example.com' }]);
  await page.close();
});

test('what was removed from a list can be taken back, and nobody has to be quick', async () => {
  const page = await renderPage(stateWith({ serviceOverrides: { 'example.com': 'Discord' } }), { route });
  vi.useFakeTimers();
  const card = () => page.get('serviceOverrides-card');
  await page.click(act(card()));
  expect(card().textContent).toContain('Removed: example.com');
  expect(document.activeElement).toBe(page.get('undo'));
  await page.elapse(60_000);
  expect(page.sent('service_override.forget')).toEqual([]);
  await page.click('undo');
  expect(card().textContent).not.toContain('Removed');

  await page.click(act(card()));
  await inReact(async () => page.get('undo').blur());
  await page.elapse(10_000);
  expect(page.sent('service_override.forget')).toEqual([]);
  await page.elapse(5_000);
  expect(page.sent('service_override.forget')).toEqual([{ site: 'example.com' }]);
  vi.useRealTimers();
  await page.close();
});
