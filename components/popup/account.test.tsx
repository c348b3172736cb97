// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import type { AppState } from '../../lib/state/app-state.ts';
import { renderPopup, SITE } from '../testing/render-popup.tsx';
import { stateWith } from '../testing/states.ts';

const noKey = stateWith({ account: { status: 'none', label: null } });

describe('without a key', () => {
  test('a pasted key is checked, trimmed, and nothing else is asked for', async () => {
    const popup = await renderPopup(noKey);
    expect(popup.get('key-input').getAttribute('type')).toBe('password');
    await popup.type('key-input', '  abc \n');
    await popup.click('key-submit');
    expect(popup.sent('account.connect')).toEqual([{ key: 'abc', keep: 'always' }]);
    expect(popup.sent('catalog.refresh')).toEqual([]);
    await popup.close();
  });

  test('the demo can be tried first', async () => {
    const popup = await renderPopup(noKey);
    await popup.click('try-first');
    expect(popup.log).toEqual(['options welcome']);
    await popup.close();
  });

  test.each(['unauthorized', 'rejected'] as const)('a key that is %s is explained', async (code) => {
    const popup = await renderPopup(noKey, {
      'account.connect': () => ({ ok: false, error: { code } }),
    });
    await popup.type('key-input', 'abc');
    await popup.click('key-submit');
    expect(popup.get('error').textContent).toContain('doesn’t accept this key');
    await popup.close();
  });

  test('a key can be saved for this session only', async () => {
    const popup = await renderPopup(noKey);
    expect(popup.get('key-session')).toMatchObject({ checked: false });
    await popup.type('key-input', 'abc');
    await popup.click('key-session');
    await popup.click('key-submit');
    expect(popup.sent('account.connect')).toEqual([{ key: 'abc', keep: 'session' }]);
    await popup.close();
  });

  test('"this session only" is preselected if the last key was saved that way', async () => {
    const account = { status: 'none', label: null, keep: 'session' } as const;
    const popup = await renderPopup(stateWith({ account }));
    expect(popup.get('key-session')).toMatchObject({ checked: true });
    await popup.type('key-input', 'abc');
    await popup.click('key-submit');
    expect(popup.sent('account.connect')).toEqual([{ key: 'abc', keep: 'session' }]);
    await popup.close();
  });

  test('the form links to the website for a key', async () => {
    const popup = await renderPopup(noKey);
    await popup.click('get-key');
    expect(popup.log).toEqual(['open https://ohmyotp.com/settings']);
    await popup.close();
  });
});

describe('with a key', () => {
  test('the balance shows and the catalog is fetched again', async () => {
    const popup = await renderPopup(stateWith());
    expect(popup.get('balance').textContent).toBe('$12.40');
    expect(popup.sent('catalog.refresh')).toHaveLength(1);
    await popup.close();
  });

  test('the key is changed from the menu, which names its account', async () => {
    const popup = await renderPopup(stateWith());
    await popup.openMenu();
    expect(popup.get('settings-panel').textContent).toContain('ada@example.com');
    await popup.click('change-key');
    expect(popup.all('key-input')).toHaveLength(1);
    expect(popup.text()).toContain('A new key is checked');
    await popup.click('back');
    expect(popup.all('key-input')).toEqual([]);
    await popup.close();
  });

  test('turning on the field button asks the browser for access to this site', async () => {
    const popup = await renderPopup(stateWith());
    await popup.openMenu();
    expect(popup.get('button-here').textContent).toContain('uber.com');
    await popup.click('button-here');
    expect(popup.sent('button.allow')).toEqual([{ origin: SITE.origin }]);
    expect(popup.log).toEqual(['ask https://*.uber.com/*']);
    await popup.close();
  });

  test('a catalog that could not be fetched is reported, with Retry', async () => {
    const popup = await renderPopup(stateWith({ catalogError: 'offline' }));
    expect(popup.get('error').textContent).toContain('You’re offline');
    await popup.click(popup.get('error').querySelector('button') as HTMLElement);
    expect(popup.sent('catalog.refresh')).toHaveLength(2);
    await popup.close();
  });

  test('a failure while the popup was closed is shown until dismissed', async () => {
    const alert = { what: { kind: 'error', code: 'insufficient_balance' }, at: 0 } as const;
    const popup = await renderPopup(stateWith({ alert }));
    expect(popup.get('alert').textContent).toContain('Balance too low');
    await popup.click('dismiss');
    expect(popup.sent('alert.dismiss')).toHaveLength(1);
    await popup.close();
  });

  test('several failures are each shown and dismissed by themselves', async () => {
    const alert = { what: { kind: 'second_number', service: 'Uber' }, at: 1 } as const;
    const later = { what: { kind: 'fill', value: 'number', outcome: 'rejected' }, at: 2 } as const;
    const popup = await renderPopup(stateWith({ alert, laterAlerts: [later] }));
    const told = popup.all('alert');
    expect(told.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('second Uber number'),
      expect.stringContaining('wasn’t filled in'),
    ]);
    await popup.click(told[1]?.querySelector('button') as HTMLElement);
    expect(popup.sent('alert.dismiss')).toEqual([{ at: 2 }]);
    await popup.close();
  });
});

describe('never a blank window', () => {
  test('a background that does not answer offers to reload the extension', async () => {
    const popup = await renderPopup(stateWith(), {
      'state.get': () => Promise.reject(new Error('nobody')),
    });
    expect(popup.get('error').textContent).toContain('The extension isn’t responding');
    await popup.click(popup.get('error').querySelector('button') as HTMLElement);
    expect(popup.log).toEqual(['reload']);
    await popup.close();
  });

  test('a view that crashes says so', async () => {
    const silence = vi.spyOn(console, 'error').mockImplementation(() => {});
    const popup = await renderPopup({ ...stateWith(), rentals: null } as unknown as AppState);
    expect(popup.get('error').textContent).toContain('This window stopped working');
    silence.mockRestore();
    await popup.close();
  });
});
