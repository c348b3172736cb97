// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import type { FillState } from '../../lib/domain/fill/fill.ts';
import type { Received } from '../../lib/domain/rental/rental.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import type { Message } from '../../lib/domain/sms/message.ts';
import { renderPopup, SITE } from '../testing/render-popup.tsx';
import { stateWith, waiting } from '../testing/states.ts';

const message = (code: string | null, receivedAt: number): Message => ({
  code,
  text: `Text ${code}`,
  receivedAt,
});
const received = (...messages: Message[]): Received => ({ ...waiting(), state: 'received', messages });
const fill = (part: Partial<FillState>): Record<string, FillState> => ({
  r1: { site: SITE, number: 'filled', code: null, filledCode: null, codeFieldSeen: false, ...part },
});

describe('a number that waits', () => {
  test('is shown formatted and copied in plain form', async () => {
    const popup = await renderPopup(stateWith({ rentals: [waiting()] }));
    expect(popup.get('phone').textContent).toBe('+1 (302) 687-3874');
    await popup.click('copy-number');
    expect(popup.log).toEqual(['copy +13026873874']);
    expect(popup.all('code')).toEqual([]);
    await popup.close();
  });

  test("counts down by the server's clock", async () => {
    const rental = waiting({ expiresAt: Date.now() + 150_000 });
    const popup = await renderPopup(stateWith({ rentals: [rental], clockSkewMs: 60_000 }));
    expect(popup.get('countdown').textContent).toMatch(/^01:(30|29)$/);
    expect(popup.get('countdown').dataset.soon).toBe('true');
    await popup.close();
  });

  test('is cancelled in two clicks, the first of which names the refund', async () => {
    const popup = await renderPopup(stateWith({ rentals: [waiting()] }));
    expect(popup.get('cancel').textContent).toBe('Cancel · $0.40 back');
    await popup.click('cancel');
    expect(popup.sent('rental.cancel')).toEqual([]);
    await popup.click('cancel-confirm');
    expect(popup.sent('rental.cancel')).toEqual([{ key: 'r1' }]);
    await popup.close();
  });

  test('says that the page refused it, and what to do', async () => {
    const popup = await renderPopup(stateWith({ rentals: [waiting()], fills: fill({ number: 'rejected' }) }));
    expect(popup.get('fill-outcome').textContent).toContain('The page didn’t accept the number');
    await popup.click('copy-instead');
    expect(popup.log).toEqual(['copy +13026873874']);
    await popup.close();
  });

  test.each([
    ['reverted', 'The page cleared the number'],
    ['marked_wrong', 'marks it as wrong'],
  ] as const)('says what became of a number after its fill was told: %s', async (outcome, said) => {
    const state = stateWith({ rentals: [received(message('482913', 1))], fills: fill({}) });
    const popup = await renderPopup(state, { 'fill.number': () => ({ ok: true, value: 'filled' }) });
    await popup.click('fill-number');
    expect(popup.get('fill-outcome').textContent).toContain('Number filled in');
    await popup.show({ ...state, revision: 2, fills: fill({ number: outcome }) });
    expect(popup.get('fill-outcome').textContent).toContain(said);
    expect(popup.all('copy-instead')).toHaveLength(1);
    await popup.close();
  });

  test('leads back to the page once it is filled in', async () => {
    const popup = await renderPopup(stateWith({ rentals: [waiting()], fills: fill({}) }));
    expect(popup.text()).toContain('Number filled in on auth.uber.com. Request the code there');
    expect(popup.get('back-to-page').classList.contains('primary')).toBe(true);
    await popup.click('back-to-page');
    expect(popup.log).toEqual(['close']);
    await popup.close();
    const before = await renderPopup(stateWith({ rentals: [waiting()] }));
    expect(before.get('back-to-page').classList.contains('primary')).toBe(false);
    await before.close();
  });

  test('does not blame the page in front if another page refused it', async () => {
    const fills = fill({ number: 'rejected' });
    const elsewhere = { ...SITE, tabId: 8 };
    const popup = await renderPopup(stateWith({ rentals: [waiting()], fills }), {}, elsewhere);
    expect(popup.all('fill-outcome')).toEqual([]);
    await popup.close();
  });

  test('names the page before filling one it was not rented for', async () => {
    const own = await renderPopup(stateWith({ rentals: [waiting()], fills: fill({}) }));
    expect(own.all('fill-into')).toEqual([]);
    await own.close();
    const elsewhere = { ...SITE, origin: 'https://evil.example' };
    const other = await renderPopup(stateWith({ rentals: [waiting()], fills: fill({}) }), {}, elsewhere);
    expect(other.get('fill-into').textContent).toBe('On this page: evil.example');
    expect(other.all('fill-number')).toHaveLength(1);
    await other.close();
  });

  test('offers no fill where nothing can be filled', async () => {
    const popup = await renderPopup(stateWith({ rentals: [waiting()] }), {}, null);
    expect(popup.all('fill-number')).toEqual([]);
    expect(popup.text()).toContain('Copy the number');
    await popup.close();
  });
});

test('says how to allow filling on a page without access', async () => {
  const known = await renderPopup(stateWith({ rentals: [waiting()] }), {}, null);
  expect(known.all('fill-by-icon')).toEqual([]);
  await known.close();
  const hidden = await renderPopup(stateWith({ rentals: [waiting()] }), {}, null, true);
  expect(hidden.get('fill-by-icon').textContent).toContain('click the OhmyOTP icon');
  await hidden.close();
});

describe('a code that came', () => {
  test('is shown, copied by a click and filled by another', async () => {
    const popup = await renderPopup(stateWith({ rentals: [received(message('482913', 1))] }), {
      'fill.code': () => ({ ok: true, value: 'no_field' }),
    });
    expect(popup.get('code').textContent).toBe('482913');
    await popup.click('code');
    expect(popup.log).toEqual(['copy 482913']);
    await popup.click('fill-code');
    expect(popup.sent('fill.code')).toEqual([{ key: 'r1', site: SITE }]);
    expect(popup.get('fill-outcome').textContent).toContain('No code field found');
    expect(popup.get('cancel').textContent).toBe('Release · no refund');
    await popup.close();
  });

  test('stays on screen when a message without a code arrives, below newer codes', async () => {
    const rental = received(message('1111', 1), message('2222', 2), message(null, 3));
    const popup = await renderPopup(stateWith({ rentals: [rental] }));
    expect(popup.get('code').textContent).toBe('2222');
    expect(popup.get('messages').textContent).toMatch(/Text null.*2222.*1111/);
    await popup.close();
  });

  test('rises when it arrives, and not when the view opens on it', async () => {
    const popup = await renderPopup(stateWith({ rentals: [waiting()] }));
    await popup.show(stateWith({ revision: 2, rentals: [received(message('482913', 1))] }));
    expect(popup.get('code').dataset.arrived).toBe('true');
    await popup.close();
    const later = await renderPopup(stateWith({ rentals: [received(message('482913', 1))] }));
    expect(later.get('code').dataset.arrived).toBe('false');
    await later.close();
  });

  test('is copied in one place, and may be followed by others', async () => {
    const popup = await renderPopup(stateWith({ rentals: [received(message('482913', 1))] }));
    expect(popup.all('copy-code')).toEqual([]);
    expect(popup.get('more-codes').textContent).toMatch(/^More codes can arrive until/);
    await popup.close();
  });

  test('can be copied or filled from any message', async () => {
    const popup = await renderPopup(
      stateWith({ rentals: [received(message('1111', 1), message('2222', 2))] }),
    );
    await popup.click(popup.all('copy-message-code')[1] as HTMLElement);
    expect(popup.log).toEqual(['copy 1111']);
    await popup.click(popup.all('fill-message-code')[1] as HTMLElement);
    expect(popup.sent('fill.code')).toEqual([{ key: 'r1', site: SITE, code: '1111' }]);
    await popup.close();
  });

  test('is announced once, digit by digit', async () => {
    const popup = await renderPopup(stateWith({ rentals: [waiting()] }));
    expect(popup.get('announcer').textContent).toBe('');
    await popup.show(stateWith({ revision: 2, rentals: [received(message('482913', 1))] }));
    expect(popup.get('announcer').textContent).toBe('Uber code: 4 8 2 9 1 3');
    await popup.close();
  });

  test('is not reported as filled because an older code was', async () => {
    const rental = received(message('1111', 1), message('2222', 2));
    const fills = fill({ code: 'filled', filledCode: '1111' });
    const popup = await renderPopup(stateWith({ rentals: [rental], fills }));
    expect(popup.all('fill-outcome')).toEqual([]);
    await popup.close();
  });

  test.each([
    ['the page it was filled in', { code: 'filled' }, SITE, 1],
    ['another tab', { code: 'filled' }, { ...SITE, tabId: 8 }, 0],
    ['another site in that tab', { code: 'filled' }, { ...SITE, origin: 'https://example.org' }, 0],
    ['the other tab that it was filled in by hand', { code: 'filled', codeTab: 8 }, { ...SITE, tabId: 8 }, 1],
    ['the page of the number, which it was not filled in', { code: 'filled', codeTab: 8 }, SITE, 0],
    ['no page at all', { code: 'filled' }, null, 0],
    [
      'the tab that left the site before',
      { code: 'origin_changed' },
      { ...SITE, origin: 'https://example.org' },
      1,
    ],
    ['another tab than the one that refused it', { code: 'rejected' }, { ...SITE, tabId: 8 }, 0],
  ] as const)('is told of %s only where that is true', async (_, told, site, lines) => {
    const fills = fill({ ...told, filledCode: '1111' });
    const rentals = [received(message('1111', 1))];
    const popup = await renderPopup(stateWith({ rentals, fills }), {}, site);
    expect(popup.all('fill-outcome')).toHaveLength(lines);
    await popup.close();
  });

  test('stays on screen when the key is refused', async () => {
    const account = { status: 'refused', label: null } as const;
    const popup = await renderPopup(stateWith({ account, rentals: [received(message('482913', 1))] }));
    expect(popup.get('code').textContent).toBe('482913');
    await popup.close();
  });
});

describe('a code that does not come', () => {
  const late = () => waiting({ rentedAt: Date.now() - 200_000, expiresAt: Date.now() + 400_000 });

  test('is only called late when it is, with what else to do', async () => {
    const early = await renderPopup(stateWith({ rentals: [waiting()] }));
    expect(early.all('late')).toEqual([]);
    await early.close();
    const popup = await renderPopup(stateWith({ rentals: [late()] }));
    expect(popup.get('late').textContent).toContain('It’s been 3 min, longer than usual');
    await popup.click('resent');
    expect(popup.sent('rental.resend_requested')).toEqual([{ key: 'r1' }]);
    await popup.click('try-another');
    expect(popup.sent('rental.replace')).toEqual([{ key: 'r1', shownPriceMinor: 40 }]);
    await popup.close();
  });

  test('has other words in the last minute, in which no site sends again', async () => {
    const ending = (leftMs: number) =>
      waiting({ rentedAt: Date.now() - 540_000, expiresAt: Date.now() + leftMs });
    const popup = await renderPopup(stateWith({ rentals: [ending(55_000)] }));
    expect(popup.get('late').textContent).toContain('Less than a minute left. Cancel now for a refund.');
    expect(popup.all('resent')).toEqual([]);
    await popup.show(stateWith({ revision: 2, rentals: [ending(20_000)] }));
    expect(popup.get('late').textContent).toContain('A code can still arrive.');
    await popup.close();
  });

  test('hides other actions while the cancel question is open', async () => {
    const popup = await renderPopup(stateWith({ rentals: [late()] }));
    await popup.click('cancel');
    expect(popup.all('resent')).toEqual([]);
    const question = document.getElementById(popup.get('cancel-keep').getAttribute('aria-describedby') ?? '');
    expect(question?.textContent).toContain('Cancel this number?');
    await popup.click('cancel-keep');
    expect(popup.all('resent')).toHaveLength(1);
    await popup.close();
  });

  test('asks before a number is given up early', async () => {
    const popup = await renderPopup(stateWith({ rentals: [waiting()] }));
    await popup.click('try-another');
    expect(popup.sent('rental.replace')).toEqual([]);
    expect(popup.text()).toContain('Cancel this number ($0.40 back) and rent another for $0.40?');
    await popup.click('another-confirm');
    expect(popup.sent('rental.replace')).toHaveLength(1);
    await popup.close();
  });

  test('counts a number that the site refused, which is then given up in one click', async () => {
    const popup = await renderPopup(stateWith({ rentals: [waiting()] }));
    await popup.click('refused-by-site');
    expect(popup.sent('rental.refused_by_site')).toEqual([{ key: 'r1' }]);
    const deliveries = [{ id: '1', service: 'Uber', rentedAt: 1, waitMs: null }];
    await popup.show(stateWith({ revision: 2, rentals: [waiting()], deliveries }));
    expect(popup.get('refused-noted').textContent).toContain('Cancel for a refund');
    expect(popup.get('try-another').textContent).toBe('Try another · $0.40');
    await popup.click('cancel');
    expect(popup.sent('rental.cancel')).toEqual([{ key: 'r1' }]);
    await popup.close();
  });

  test('asks about a price above the cap, late or not, and says so to the background', async () => {
    const settings = { ...DEFAULT_SETTINGS, replaceUpToMinor: 39 };
    const popup = await renderPopup(stateWith({ rentals: [late()], settings }));
    await popup.click('try-another');
    expect(popup.sent('rental.replace')).toEqual([]);
    expect(popup.text()).toContain('$0.40 is above your $0.39 limit.');
    await popup.click('another-confirm');
    expect(popup.sent('rental.replace')).toEqual([{ key: 'r1', shownPriceMinor: 40, aboveCap: true }]);
    await popup.close();
  });

  const replacement = {
    from: 'r1',
    service: 'Uber',
    shownPriceMinor: 40,
    site: null,
    startedAt: 0,
    to: null,
    error: null,
  };

  test('between the old number and the new one the popup opens on what is being done', async () => {
    const popup = await renderPopup(stateWith({ replacing: { r1: { ...replacement, step: 'renting' } } }));
    expect(popup.get('replacing').textContent).toContain('Getting another Uber number');
    expect(popup.all('rent-another')).toEqual([]);
    await popup.click('tab-rent');
    expect(popup.get('rent').getAttribute('aria-busy')).toBe('true');
    expect(popup.all('no-rentals')).toEqual([]);
    await popup.close();
  });

  test('a replacement shows its steps and how it ended', async () => {
    const show = (step: 'cancelling' | 'code_came', revision: number) =>
      stateWith({ revision, rentals: [waiting()], replacing: { r1: { ...replacement, step } } });
    const popup = await renderPopup(show('cancelling', 1));
    expect(popup.get('replacing').querySelector('[aria-current]')?.textContent).toBe('Cancel the old number');
    expect(popup.all('try-another')).toEqual([]);
    await popup.show(show('code_came', 2));
    expect(popup.get('replacing').textContent).toContain('arrived after all');
    await popup.click('dismiss');
    expect(popup.sent('rental.dismiss_replacement')).toEqual([{ key: 'r1' }]);
    await popup.close();
  });
});

test('a copied code is cleared from the clipboard, a number is not', async () => {
  const settings = { ...DEFAULT_SETTINGS, clearClipboardAfter: 30 };
  const messages = [{ code: '482913', text: '', receivedAt: 1 }];
  vi.useFakeTimers();
  const popup = await renderPopup(
    stateWith({ settings, rentals: [{ ...waiting({ messages }), state: 'received' }] }),
  );
  await popup.click('copy-number');
  await popup.elapse(60_000);
  await popup.click('code');
  await popup.elapse(60_000);
  expect(popup.log).toEqual(['copy +13026873874', 'copy 482913', 'copy ']);
  await popup.close();
  vi.useRealTimers();
});

test('numbers rented here are listed above adopted ones', async () => {
  const listed = Array.from({ length: 5 }, (_, n) =>
    waiting({ key: `x${n}`, service: 'Junk', adopted: true }),
  );
  const popup = await renderPopup(stateWith({ rentals: [...listed, waiting()] }), {}, null);
  const [first] = popup.all('rental-card');
  expect(first?.textContent).toContain('Uber');
  expect(first?.dataset.open).toBe('true');
  await popup.close();
});

test('with several numbers one card is open, and every code can be seen and copied', async () => {
  const other = { ...received(message('7777', 1)), key: 'r2', service: 'Discord' };
  const popup = await renderPopup(stateWith({ rentals: [waiting(), other] }), {}, null);
  expect(popup.all('rental-card').map(({ dataset }) => dataset.open)).toEqual(['true', 'false']);
  await popup.click('code');
  expect(popup.log).toEqual(['copy 7777']);
  await popup.click(popup.all('toggle-card')[1] as HTMLElement);
  expect(popup.all('rental-card').map(({ dataset }) => dataset.open)).toEqual(['true', 'true']);
  await popup.close();
});

test('an ended number says how it ended and offers a next step', async () => {
  const rental = { ...waiting(), state: 'cancelled', refundMinor: 40 } as const;
  const popup = await renderPopup(stateWith({ rentals: [rental] }), {}, null);
  expect(popup.get('rental-card').textContent).toContain('$0.40 refunded.');
  await popup.click('rent-again');
  expect(popup.get('rent').textContent).toBe('Rent · $0.40');
  expect(popup.sent('rental.dismiss')).toEqual([{ key: 'r1' }]);
  await popup.close();
});

test('a failed poll says when the next one is', async () => {
  const polling = { error: 'rate_limited', retryAt: Date.now() + 12_000 } as const;
  const popup = await renderPopup(stateWith({ rentals: [waiting()], polling }));
  expect(popup.get('polling').textContent).toBe('Checking less often · next check in 12 s');
  await popup.close();
});

test('on another host of its site a code is one click away, with the host named', async () => {
  const code = message('482913', 1);
  const login = { ...SITE, origin: 'https://login.uber.com' };
  const fills = fill({ code: 'other_host', codeTab: SITE.tabId });
  const popup = await renderPopup(stateWith({ rentals: [received(code)], fills }), {}, login);
  expect(popup.get('fill-outcome').textContent).toContain('a different address of the site');
  expect(popup.get('fill-into').textContent).toBe('On this page: login.uber.com');
  await popup.click('fill-code');
  expect(popup.sent('fill.code')).toEqual([{ key: 'r1', site: login }]);
  await popup.close();
});

describe('numbers that ran out without a code', () => {
  const ended = { ...waiting(), state: 'expired' } as const;

  test('prompt once whether to cancel such numbers from now on', async () => {
    for (const yes of [true, false]) {
      const popup = await renderPopup(stateWith({ rentals: [ended], autoCancelQuestion: 'open' }));
      await popup.click('tab-active');
      expect(popup.get('cancel-in-time').textContent).toContain('Auto-cancel numbers that get no code?');
      await popup.click(yes ? 'cancel-in-time-yes' : 'cancel-in-time-no');
      expect(popup.sent('auto_cancel.answer')).toEqual([{ yes }]);
      await popup.show(stateWith({ revision: 2, rentals: [ended], autoCancelQuestion: 'answered' }));
      expect(popup.all('cancel-in-time')).toEqual([]);
      await popup.close();
    }
  });

  test('do not prompt if automatic cancel is already on', async () => {
    const autoCancel = { afterSeconds: 120, beforeExpiry: false };
    const settings = { ...DEFAULT_SETTINGS, autoCancel };
    const popup = await renderPopup(stateWith({ rentals: [ended], autoCancelQuestion: 'open', settings }));
    await popup.click('tab-active');
    expect(popup.all('cancel-in-time')).toEqual([]);
    await popup.close();
  });

  test('make no claim about a number whose end was not observed', async () => {
    const popup = await renderPopup(stateWith({ rentals: [{ ...ended, unseenAt: 1 }] }));
    expect(popup.text()).toContain('We couldn’t confirm how Uber ended');
    expect(popup.text()).not.toContain('No code came');
    await popup.close();
  });
});

test('a number whose own requests fail says so, and the others do not', async () => {
  const other = waiting({ key: 'r2', id: '2', service: 'Discord' });
  const failing = { r2: { error: 'server_error', retryAt: Date.now() + 8_000 } } as const;
  const popup = await renderPopup(stateWith({ rentals: [other, waiting()], failing }));
  await popup.click('tab-active');
  expect(popup.all('failing')).toHaveLength(1);
  expect(popup.get('failing').closest('article')?.getAttribute('aria-label')).toMatch(/^Discord/);
  expect(popup.all('polling')).toEqual([]);
  await popup.close();
});
