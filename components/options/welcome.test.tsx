// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import { stateWith } from '../testing/states.ts';

const route = 'welcome';

test('the welcome takes four clicks to the first demo code', async () => {
  const page = await renderPage(stateWith({ account: { status: 'none', label: null } }), { route });
  await page.type('key-input', 'abc');
  await page.click('key-submit');
  await page.show(stateWith({ revision: 2 }));
  await page.click('welcome-next');
  vi.useFakeTimers();
  await page.click('practice-rent');
  await page.type('practice-phone', '+12025550143');
  await page.click('practice-send');
  expect(page.all('practice-code')).toEqual([]);
  await page.elapse(1_500);
  vi.useRealTimers();
  expect(page.get('practice-code').textContent).toBe('482913');
  expect(page.log).toEqual(['practice number +12025550143', 'practice code 482913']);
  for (const [at, digit] of [...'482913'].entries()) await page.type('practice-digit', digit, at);
  expect(page.get('practice-done').textContent).toContain('You are in');
  expect(page.sent('rental.rent')).toEqual([]);
  await page.click('welcome-finish');
  expect(page.sent('settings.save')).toEqual([{ welcomed: true }]);
  expect(location.hash).toBe('#account');
  await page.close();
});

test('the welcome can be skipped at once and is not shown again', async () => {
  const page = await renderPage(stateWith(), { route });
  await page.click('welcome-skip');
  expect(page.sent('settings.save')).toEqual([{ welcomed: true }]);
  expect(location.hash).toBe('#account');
  await page.close();
});

test('a form that refused the number is reported, and the number can be copied', async () => {
  const page = await renderPage(stateWith(), {
    route,
    practice: { fillNumber: async () => 'rejected', fillCode: async () => 'filled' },
  });
  await page.click('welcome-next');
  await page.click('welcome-next');
  await page.click('practice-rent');
  expect(page.text()).toContain('refused the number');
  await page.click('copy-number');
  expect(page.log).toEqual(['copy +12025550143']);
  await page.close();
});
