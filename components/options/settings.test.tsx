// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { renderPage } from '../testing/render-page.tsx';
import { stateWith } from '../testing/states.ts';

const route = 'settings';

test('only the setting that was changed is sent', async () => {
  const page = await renderPage(stateWith(), { route });
  await page.type('theme', 'dark');
  await page.type('language', 'pt_BR');
  await page.type('language', 'browser');
  await page.click('undo-note');
  await page.click('close-after-fill');
  await page.type('clear-clipboard', '60');
  await page.type('cancel-after', '240');
  await page.click('cancel-before-expiry');
  await page.type('pace', 'sparing');
  expect(page.sent('settings.save')).toEqual([
    { theme: 'dark' },
    { language: 'pt_BR' },
    { language: null },
    { undoNote: false },
    { closeAfterFill: true },
    { clearClipboardAfter: 60 },
    { autoCancel: { afterSeconds: 240, beforeExpiry: false } },
    { autoCancel: { afterSeconds: null, beforeExpiry: true } },
    { pace: 'sparing' },
  ]);
  await page.close();
});

test('clearing the clipboard is not offered where the browser does not allow it', async () => {
  const page = await renderPage(stateWith(), { route, browser: 'firefox' });
  expect(page.all('clear-clipboard')).toEqual([]);
  expect(page.all('undo-note')).toHaveLength(1);
  expect(page.all('cancel-after')).toHaveLength(1);
  await page.close();
});

test('a setting shows its stored value, even one that is not on the list', async () => {
  const settings = { ...DEFAULT_SETTINGS, autoCancel: { afterSeconds: 90, beforeExpiry: true } };
  const page = await renderPage(stateWith({ settings }), { route });
  const list = page.get('cancel-after') as HTMLSelectElement;
  expect(list.value).toBe('90');
  expect(page.get('cancel-before-expiry').getAttribute('aria-checked')).toBe('true');
  await page.close();
});

describe('notifications', () => {
  test('the first one asks for the permission within its click, and is saved once the browser agrees', async () => {
    const page = await renderPage(stateWith(), { route });
    await page.click('notify-code');
    expect(page.log).toEqual(['ask notifications']);
    expect(page.sent('settings.save')).toEqual([{ notify: { ...DEFAULT_SETTINGS.notify, code: true } }]);
    await page.close();
  });

  test('a denied permission is reported and nothing is turned on', async () => {
    const page = await renderPage(stateWith(), { route, allowNotifications: false });
    await page.click('notify-code');
    expect(page.get('notify-refused').textContent).toContain('blocks notifications');
    expect(page.sent('settings.save')).toEqual([]);
    await page.close();
  });

  test('one that the browser no longer allows shows as off', async () => {
    const notify = { ...DEFAULT_SETTINGS.notify, code: true };
    const settings = { ...DEFAULT_SETTINGS, notify };
    const page = await renderPage(stateWith({ settings }), { route });
    expect(page.get('notify-code').getAttribute('aria-checked')).toBe('false');
    await page.close();
  });
});

test('shortcuts show as the browser has them, and are changed there', async () => {
  const shortcuts = async () => [
    { name: '_execute_action', description: '', keys: 'Alt+Shift+O' },
    { name: 'fill-code', description: 'Fill in the latest code on this page', keys: '' },
  ];
  const page = await renderPage(stateWith(), { route, page: { shortcuts } });
  expect(page.get('shortcuts').textContent).toContain('Open OhmyOTPAlt+Shift+O');
  expect(page.get('shortcuts').textContent).toContain('Fill in the latest code on this pageNot set');
  await page.click('open-shortcuts');
  expect(page.log).toEqual(['open shortcuts']);
  await page.close();
});

test('a change that could not be saved is reported', async () => {
  const page = await renderPage(
    stateWith(),
    { route },
    { 'settings.save': () => ({ ok: false, error: { code: 'timeout' } }) },
  );
  await page.type('theme', 'dark');
  expect(page.get('error').textContent).toContain('OhmyOTP took too long to respond');
  expect((page.get('theme') as HTMLSelectElement).value).toBe('system');
  await page.close();
});
