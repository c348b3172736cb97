// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import { stateWith } from '../testing/states.ts';

const route = 'welcome';

const NO_KEY = { account: { status: 'none', label: null } } as const;
const opens = { name: '_execute_action', description: '', keys: 'Alt+Shift+O' };

/** Clicks so far, as the user counts them. */
async function practiceOnce(page: Awaited<ReturnType<typeof renderPage>>): Promise<number> {
  vi.useFakeTimers();
  await page.click('practice-rent');
  await page.type('practice-phone', '+12025550143');
  await page.click('practice-send');
  expect(page.all('practice-code')).toEqual([]);
  await page.elapse(1_500);
  vi.useRealTimers();
  expect(page.get('practice-code').textContent).toBe('482913');
  for (const [at, digit] of [...'482913'].entries()) await page.type('practice-digit', digit, at);
  expect(page.get('practice-done').textContent).toContain('You’re signed up');
  await page.click('welcome-next');
  return 3;
}

test('the welcome needs no key for its practice, then a key, then nothing more', async () => {
  const page = await renderPage(stateWith(NO_KEY), { route, page: { shortcuts: async () => [opens] } });
  expect(page.all('key-input')).toEqual([]);
  const clicks = await practiceOnce(page);
  await page.type('key-input', 'abc');
  await page.click('key-submit');
  await page.show(stateWith({ revision: 2 }));
  expect(page.get('welcome-on-site').textContent).toContain('press Alt+Shift+O');
  // Renting on the real page and sending its form are the other two.
  expect(clicks + 1).toBeLessThanOrEqual(4);
  expect(page.log).toEqual(['practice number +12025550143', 'practice code 482913']);
  expect(page.sent('rental.rent')).toEqual([]);
  await page.click('welcome-finish');
  expect(page.log.at(-1)).toBe('close page');
  await page.close();
});

test('a key that was set elsewhere is noticed at once', async () => {
  const page = await renderPage(stateWith(NO_KEY), { route });
  await page.click('welcome-next');
  expect(page.all('key-input')).toHaveLength(1);
  await page.show(stateWith({ revision: 2 }));
  expect(page.all('key-input')).toEqual([]);
  expect(page.get('welcome-account').textContent).toContain('ada@example.com');
  expect(document.activeElement?.tagName).toBe('H1');
  await page.close();
});

test('who has a key is not asked for one', async () => {
  const page = await renderPage(stateWith(), { route });
  await page.click('welcome-next');
  expect(page.all('welcome-pin')).toHaveLength(1);
  await page.close();
});

test('without a shortcut the last step names the toolbar', async () => {
  const page = await renderPage(stateWith(), { route });
  await page.click('welcome-next');
  expect(page.get('welcome-on-site').textContent).toContain('click OhmyOTP in the toolbar');
  await page.close();
});

test.each(['chromium', 'firefox'] as const)('the picture shows where %s pins', async (browser) => {
  const page = await renderPage(stateWith(), { route, browser });
  await page.click('welcome-next');
  expect(page.get('pin-picture').dataset.browser).toBe(browser);
  await page.close();

  const pinned = await renderPage(stateWith(), { route, browser, page: { isPinned: async () => true } });
  await pinned.click('welcome-next');
  expect(pinned.all('pin-picture')).toEqual([]);
  await pinned.close();
});

test('each step has one way on, and none needs a key', async () => {
  const page = await renderPage(stateWith(NO_KEY), { route });
  await page.click('welcome-next');
  await page.click('welcome-later');
  await page.click('welcome-finish');
  expect(page.log).toEqual(['close page']);
  await page.close();
});

test('a form that didn’t accept the number is reported, and the number can be copied', async () => {
  const page = await renderPage(stateWith(), {
    route,
    practice: { fillNumber: async () => 'rejected', fillCode: async () => 'filled' },
  });
  await page.click('practice-rent');
  expect(page.text()).toContain('didn’t accept the number');
  await page.click('copy-number');
  expect(page.log).toEqual(['copy +12025550143']);
  await page.close();
});
