// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import { stateWith } from '../testing/states.ts';

const route = 'account';

describe('without a key', () => {
  const noKey = stateWith({ account: { status: 'none', label: null } });

  test('a pasted key is checked and saved', async () => {
    const page = await renderPage(noKey, { route });
    await page.type('key-input', ' abc ');
    await page.click('key-submit');
    expect(page.sent('account.connect')).toEqual([{ key: 'abc', keep: 'always' }]);
    await page.close();
  });

  test('a key can be saved for this session only', async () => {
    const page = await renderPage(noKey, { route });
    await page.type('key-input', 'abc');
    await page.click('key-session');
    await page.click('key-submit');
    expect(page.sent('account.connect')).toEqual([{ key: 'abc', keep: 'session' }]);
    await page.close();
  });

  test('a refused key is explained beside the field', async () => {
    const page = await renderPage(
      noKey,
      { route },
      { 'account.connect': () => ({ ok: false, error: { code: 'unauthorized' } }) },
    );
    await page.type('key-input', 'abc');
    await page.click('key-submit');
    const error = page.get('error');
    expect(error.textContent).toContain('doesn’t accept this key');
    expect(page.get('key-input').getAttribute('aria-describedby')).toBe(error.id);
    await page.close();
  });
});

test.each([
  ['always', 'until you disconnect'],
  ['session', 'until you close the browser'],
] as const)('a key that is kept %s says so', async (keep, words) => {
  const account = { status: 'connected', label: 'ada@example.com', keep } as const;
  const page = await renderPage(stateWith({ account }), { route });
  expect(page.text()).toContain(words);
  await page.close();
});

test('disconnecting asks for confirmation', async () => {
  const page = await renderPage(stateWith(), { route });
  expect(page.get('account-card').textContent).toContain('ada@example.com');
  await page.click('disconnect');
  expect(page.sent('account.disconnect')).toEqual([]);
  await page.click('dialog-confirm');
  expect(page.sent('account.disconnect')).toHaveLength(1);
  await page.close();
});

describe('what is gone with the key, and what is not', () => {
  test.each([
    ['account', 'disconnect'],
    ['data', 'delete-data'],
  ] as const)('%s: traces of it may be left, and it can be revoked', async (where, button) => {
    const page = await renderPage(stateWith(), { route: where });
    await page.click(button);
    expect(page.get('key-traces').textContent).toContain('may remain on the disk');
    expect(page.get('key-traces').querySelector('a')?.href).toBe('https://ohmyotp.com/settings');
    // The safe answer has the focus.
    await page.settle();
    expect(document.activeElement).toBe(page.get('dialog-keep'));
    await page.close();
  });

  test.each([
    ['account', 'disconnect'],
    ['data', 'delete-data'],
  ] as const)('%s: none of one that was kept for the session', async (where, button) => {
    const account = { status: 'connected', label: 'ada@example.com', keep: 'session' } as const;
    const page = await renderPage(stateWith({ account }), { route: where });
    await page.click(button);
    expect(page.get('dialog').textContent).not.toContain('disk');
    await page.close();
  });
});

test('the pages are links, and the address names the one that is shown', async () => {
  const page = await renderPage(stateWith(), { route });
  expect(document.querySelector('h1')?.textContent).toBe('Account');
  location.hash = 'settings';
  await page.settle();
  expect(document.querySelector('h1')?.textContent).toBe('Settings');
  expect(document.activeElement).toBe(document.querySelector('h1'));
  expect(page.get('to-settings').getAttribute('aria-current')).toBe('page');
  expect(document.title).toBe('Settings · OhmyOTP');
  await page.close();
});
