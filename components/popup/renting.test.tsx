// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Reply } from '../../lib/messaging/protocol.ts';
import { renderPopup, SITE } from '../testing/render-popup.tsx';
import { draftWith, service, stateWith, waiting } from '../testing/states.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const rows = (popup: Awaited<ReturnType<typeof renderPopup>>) =>
  popup.all('service-row').map(({ dataset }) => dataset.service);

describe('renting', () => {
  test('on a site with a known service, one click rents for that page', async () => {
    const popup = await renderPopup(stateWith());
    expect(popup.get('rent').textContent).toBe('Rent · $0.40');
    expect(popup.text()).toContain('Fills in on this page');
    await popup.click('rent');
    expect(popup.sent('rental.rent')).toEqual([{ service: 'Uber', shownPriceMinor: 40, site: SITE }]);
    await popup.close();
  });

  test('the browser is asked for access to the site first, in the same turn', async () => {
    const popup = await renderPopup(stateWith());
    await popup.click('rent');
    expect(popup.log).toContain('ask https://auth.uber.com, 0 sent');
    await popup.close();
  });

  test('before the first list there is nothing to press that it would move', async () => {
    const popup = await renderPopup(stateWith({ services: [], catalogAt: null }));
    const view = document.querySelector('.rent-view');
    expect(view?.querySelectorAll('button, input, a')).toHaveLength(0);
    expect(document.activeElement).toBe(view);
    await popup.show(stateWith({ revision: 2 }));
    expect(document.activeElement).toBe(popup.get('search'));
    await popup.close();
  });

  test('elsewhere nothing is selected, and one click selects', async () => {
    const popup = await renderPopup(stateWith(), {}, null);
    expect(popup.all('rent')).toEqual([]);
    await popup.click(popup.all('service-row')[0] as HTMLElement);
    expect(popup.get('rent').textContent).toBe('Rent · $0.65');
    await popup.click('rent');
    expect(popup.sent('rental.rent')).toEqual([{ service: 'Discord', shownPriceMinor: 65, site: null }]);
    expect(popup.log).toEqual([]);
    await popup.close();
  });

  test('typing, an arrow key and Enter select a service', async () => {
    const popup = await renderPopup(stateWith(), {}, null);
    await popup.type('search', 'i');
    expect(rows(popup)).toEqual(['Discord', 'Signal']);
    await popup.press('search', 'ArrowDown');
    await popup.press('search', 'ArrowUp');
    await popup.press('search', 'Enter');
    expect(popup.get('rent').textContent).toBe('Rent · $0.65');
    expect(popup.get('search').getAttribute('aria-activedescendant')).toBe(popup.all('service-row')[0]?.id);
    await popup.close();
  });

  test('the search field has the focus, even if the browser drops it while opening the popup', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    const popup = await renderPopup(stateWith());
    expect(document.activeElement).toBe(popup.get('search'));
    popup.get('search').blur();
    window.dispatchEvent(new Event('focus'));
    expect(document.activeElement).toBe(popup.get('search'));
    // From here on the focus is the user's to move.
    popup.get('search').blur();
    window.dispatchEvent(new Event('focus'));
    expect(document.activeElement).toBe(document.body);
    await popup.close();
  });

  test('a second click cannot buy a second number', async () => {
    const popup = await renderPopup(stateWith(), { 'rental.rent': () => new Promise<Reply>(() => {}) });
    await popup.click('rent');
    await popup.click('rent');
    expect(popup.sent('rental.rent')).toHaveLength(1);
    expect(popup.get('rent').textContent).toContain('Renting…');
    await popup.close();
  });

  test('a failed purchase is reported beside the button', async () => {
    const popup = await renderPopup(stateWith(), {
      'rental.rent': () => ({ ok: false, error: { code: 'price_changed' } }),
    });
    await popup.click('rent');
    expect(popup.get('rent-strip').textContent).toContain('The price has changed');
    await popup.close();
  });

  test('a failure of both list and purchase is reported once, beside the button', async () => {
    const popup = await renderPopup(stateWith({ catalogError: 'offline' }), {
      'rental.rent': () => ({ ok: false, error: { code: 'offline' } }),
    });
    await popup.click('rent');
    expect(popup.text().match(/You’re offline/g)).toHaveLength(1);
    expect(popup.get('rent-strip').textContent).toContain('You’re offline');
    await popup.close();
  });

  test('a failure that shows as a card is not reported twice', async () => {
    const popup = await renderPopup(stateWith(), {
      'rental.rent': () => ({ ok: false, error: { code: 'no_numbers' } }),
    });
    await popup.click('rent');
    const failed = {
      state: 'failed',
      key: 'r1',
      service: 'Uber',
      requestedAt: 0,
      reason: 'no_numbers',
    } as const;
    await popup.show(stateWith({ revision: 2, rentals: [failed] }));
    expect(popup.text().match(/No numbers for Uber right now/g)).toHaveLength(1);
    await popup.close();
  });

  test('a sold-out service says so and cannot be bought', async () => {
    const popup = await renderPopup(stateWith({ services: [service('Uber', { available: 0 })] }));
    expect(popup.all('rent')).toEqual([]);
    expect(popup.get('rent-strip').textContent).toContain('No numbers for Uber right now');
    await popup.close();
  });

  test('a stock alert can be set from the offer or the row, and shows in both', async () => {
    const popup = await renderPopup(stateWith({ services: [service('Uber', { available: 0 })] }));
    await popup.click('tell-me');
    await popup.click('row-tell-me');
    expect(popup.sent('stock.watch')).toEqual([{ service: 'Uber' }, { service: 'Uber' }]);
    const watches = [{ service: 'Uber', since: 1, until: 2, backAt: null }];
    await popup.show(stateWith({ revision: 2, services: [service('Uber', { available: 0 })], watches }));
    expect(popup.get('tell-me').textContent).toBe('Alert on');
    await popup.click('tell-me');
    expect(popup.sent('stock.unwatch')).toEqual([{ service: 'Uber' }]);
    await popup.close();
  });

  test('earlier numbers show their price, or the reason why they cannot be rented', async () => {
    vi.useFakeTimers();
    const offer = { priceMinor: 25, lastRentedAt: null, reason: null };
    const popup = await renderPopup(stateWith({ recentServices: ['Uber'] }), {
      'rerent.check': () => ({
        ok: true,
        value: [
          { ...offer, phone: '+13026873874', eligible: true },
          { ...offer, phone: '+13026870000', eligible: false, reason: 'phone_currently_active' },
        ],
      }),
    });
    await popup.elapse(400);
    await popup.click('rerent-list');
    const [free, taken] = popup.all('rerent-number');
    expect(free?.textContent).toContain('Rent again · $0.25');
    expect(taken?.textContent).toContain('This number is rented right now');
    expect(popup.all('rerent')).toHaveLength(1);
    await popup.click('rerent');
    expect(popup.sent('rental.rerent')).toEqual([
      { service: 'Uber', phone: '+13026873874', shownPriceMinor: 25, site: SITE },
    ]);
    await popup.close();
  });

  test('earlier numbers are only fetched if there are any', async () => {
    vi.useFakeTimers();
    const popup = await renderPopup(stateWith());
    await popup.elapse(400);
    expect(popup.sent('rerent.check')).toEqual([]);
    await popup.close();
  });

  test("the site's service says how sure the match is, and another is one click away", async () => {
    const popup = await renderPopup(stateWith({ serviceOverrides: { 'uber.com': 'Discord' } }));
    expect(popup.get('site-offer').textContent).toContain('For uber.com');
    expect(popup.get('site-offer').textContent).toContain('Your last choice here');
    await popup.click('not-this');
    expect(document.activeElement).toBe(popup.get('search'));
    await popup.click(popup.all('service-row')[2] as HTMLElement);
    expect(popup.get('rent').textContent).toBe('Rent · $0.40');
    await popup.click('choose-site');
    expect(popup.get('rent').textContent).toBe('Rent · $0.65');
    await popup.close();
  });

  test('the shape of the number is said before it is rented, and how the last ones went', async () => {
    const popup = await renderPopup(
      stateWith({
        deliveries: [1, 2, 3].map((n) => ({ id: `d${n}`, service: 'Uber', rentedAt: n, waitMs: 20_000 })),
      }),
    );
    expect(popup.get('offer-shape').textContent).toBe('US number (+1) · 1,204 left');
    expect(popup.get('record').textContent).toBe('3 of your last 3 got a code, in about 20 s');
    expect(popup.get('record').dataset.good).toBe('true');
    await popup.close();
  });

  test('there is one card to rent from and one button, whatever is chosen', async () => {
    const ended = { ...waiting(), state: 'cancelled', refundMinor: 40 } as const;
    const popup = await renderPopup(stateWith({ rentals: [ended] }));
    expect(popup.all('offer-card')).toHaveLength(1);
    expect(popup.all('rent-again')).toEqual([]);
    await popup.click(popup.all('service-row')[0] as HTMLElement);
    expect(popup.all('offer-card')).toHaveLength(1);
    expect(popup.all('rent')).toHaveLength(1);
    expect(popup.get('offer-card').textContent).toContain('Discord');
    // What ended is another service now, so it is not offered beside it.
    expect(popup.all('rent-again')).toHaveLength(1);
    await popup.close();
  });

  test('where nothing is chosen yet, the card says so in its place', async () => {
    const popup = await renderPopup(stateWith(), {}, null);
    expect(popup.get('offer-card').textContent).toContain('Choose a service');
    await popup.close();
  });

  test('after a failure Rent is what tries again', async () => {
    const popup = await renderPopup(stateWith(), {
      'rental.rent': () => ({ ok: false, error: { code: 'timeout' } }),
    });
    await popup.click('rent');
    expect(popup.get('error').querySelector('button')).toBeNull();
    await popup.click('rent');
    expect(popup.sent('rental.rent')).toHaveLength(2);
    await popup.close();
  });

  test('the keyboard goes from the search to Rent', async () => {
    const popup = await renderPopup(stateWith());
    const places = popup.get('search').compareDocumentPosition(popup.get('rent'));
    expect(places & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    await popup.close();
  });

  test('that it is renting, and what was copied, is said aloud', async () => {
    const popup = await renderPopup(stateWith({ rentals: [waiting()] }), {
      'rental.rent': () => new Promise<Reply>(() => {}),
    });
    await popup.click('tab-active');
    await popup.click('copy-number');
    expect(popup.get('announcer').textContent).toBe('Copied');
    await popup.click('tab-rent');
    await popup.click('rent');
    expect(popup.get('announcer').textContent).toBe('Renting…');
    await popup.close();
  });

  test('what was said is gone from the page once it has been read out', async () => {
    vi.useFakeTimers();
    const popup = await renderPopup(stateWith({ rentals: [waiting()] }));
    await popup.click('tab-active');
    await popup.click('copy-number');
    expect(popup.get('announcer').textContent).toBe('Copied');
    await popup.elapse(10_000);
    expect(popup.get('announcer').textContent).toBe('');
    await popup.close();
  });

  test('a balance that is soon too low is marked before it hurts', async () => {
    const popup = await renderPopup(stateWith({ balanceMinor: 79 }));
    expect(popup.get('balance').dataset.low).toBe('true');
    expect(popup.get('top-up').textContent).toBe('Balance $0.79Top up');
    await popup.show(stateWith({ revision: 2, balanceMinor: 80 }));
    expect(popup.get('balance').dataset.low).toBe('false');
    await popup.close();
  });

  test('a new pin is saved along with the others', async () => {
    const settings = { ...stateWith().settings, pins: ['Signal'] };
    const popup = await renderPopup(stateWith({ settings }));
    expect(rows(popup)).toEqual(['Signal', 'Discord', 'Uber']);
    await popup.click('pin');
    expect(popup.sent('settings.save')).toEqual([{ pins: ['Signal', 'Uber'] }]);
    await popup.close();
  });

  test('after a lost answer the user is told what is being done', async () => {
    const wanted = { key: 'r1', service: 'Uber', requestedAt: 0, shownPriceMinor: 40, knownIds: [] };
    const lost = { ...wanted, state: 'requesting', request: 'unanswered' } as const;
    const popup = await renderPopup(stateWith({ rentals: [lost] }));
    expect(popup.get('rental-card').textContent).toContain('Confirming your rental');
    expect(popup.text()).toContain('It won’t be ordered twice.');
    await popup.close();
  });
});

describe('where the user was', () => {
  test('is restored when the popup opens', async () => {
    const draft = draftWith({ query: 'dis', service: 'Discord', seen: 'r1:0', origin: SITE.origin });
    const popup = await renderPopup(stateWith({ draft, rentals: [waiting()] }));
    expect(popup.get('search')).toHaveProperty('value', 'dis');
    expect(popup.get('rent').textContent).toBe('Rent · $0.65');
    await popup.click('tab-active');
    expect(popup.get('rental-card').textContent).toContain('Uber');
    await popup.close();
  });

  test('on another site, that site comes first', async () => {
    const draft = draftWith({ query: 'dis', service: 'Discord', origin: 'https://discord.com' });
    const popup = await renderPopup(stateWith({ draft }));
    expect(popup.get('search')).toHaveProperty('value', '');
    expect(popup.get('rent-strip').textContent).toContain('Uber');
    await popup.close();
  });

  test('is saved after a pause in typing, and at once after a choice', async () => {
    const popup = await renderPopup(stateWith(), {}, null);
    vi.useFakeTimers();
    await popup.type('search', 'd');
    await popup.type('search', 'di');
    await popup.click(popup.all('service-row')[0] as HTMLElement);
    expect(popup.sent('draft.save').at(-1)).toMatchObject({ query: 'di', service: 'Discord' });
    await popup.close();
  });

  test('counts as private by its window, even without a page', async () => {
    const popup = await renderPopup(stateWith(), {}, null, false, { inPrivate: true });
    await popup.click(popup.all('service-row')[0] as HTMLElement);
    expect(popup.sent('draft.save').at(-1)).toMatchObject({ service: 'Discord', inPrivate: true });
    await popup.close();
  });

  test('is not carried over between private and other windows', async () => {
    const draft = draftWith({ query: 'dis', origin: null, inPrivate: true });
    const popup = await renderPopup(stateWith({ draft }), {}, null);
    expect(popup.get('search')).toHaveProperty('value', '');
    await popup.close();
  });

  test('gives way to a code that arrived since', async () => {
    const draft = draftWith({ query: 'dis', seen: 'r1:0', origin: SITE.origin });
    const messages = [{ code: '482913', text: '', receivedAt: 1 }];
    const popup = await renderPopup(
      stateWith({ draft, rentals: [{ ...waiting({ messages }), state: 'received' }] }),
    );
    expect(popup.get('code').textContent).toBe('482913');
    await popup.close();
  });

  test('gives way to a number rented from elsewhere', async () => {
    const draft = draftWith({ tab: 'history' });
    const popup = await renderPopup(stateWith({ draft }));
    await popup.show(stateWith({ revision: 2, draft, rentals: [waiting()] }));
    expect(popup.all('rental-card')).toHaveLength(1);
    await popup.close();
  });
});

describe('a press that nobody can have meant', () => {
  const dearer = (revision: number) =>
    stateWith({ revision, services: [service('Uber', { priceMinor: 900 })] });

  test('comes right after the popup', async () => {
    const popup = await renderPopup(stateWith());
    await popup.clickAtOnce('rent');
    expect(popup.sent('rental.rent')).toEqual([]);
    await popup.click('rent');
    expect(popup.sent('rental.rent')).toHaveLength(1);
    await popup.close();
  });

  test('comes right after the price rose', async () => {
    const popup = await renderPopup(stateWith());
    await popup.click('balance');
    await popup.show(dearer(2));
    await popup.clickAtOnce('rent');
    expect(popup.sent('rental.rent')).toEqual([]);
    await popup.click('rent');
    expect(popup.sent('rental.rent')).toMatchObject([{ shownPriceMinor: 900 }]);
    await popup.close();
  });

  test('comes right after the service became another of the same price', async () => {
    const draft = draftWith({ service: 'Uber', origin: SITE.origin });
    const popup = await renderPopup(stateWith({ draft }));
    await popup.click('balance');
    await popup.show(stateWith({ revision: 2, draft, services: [service('Uber'), service('Ubers')] }));
    await popup.click(
      popup.all('service-row').find(({ dataset }) => dataset.service === 'Ubers') as HTMLElement,
    );
    await popup.clickAtOnce('rent');
    expect(popup.sent('rental.rent')).toEqual([]);
    await popup.close();
  });

  test('is a second Enter right after the one that selected the service', async () => {
    const popup = await renderPopup(stateWith());
    await popup.click('balance');
    await popup.press('search', 'Enter');
    const rent = popup.get('rent');
    expect(document.activeElement).toBe(rent);
    await popup.press('rent', 'Enter');
    await popup.clickAtOnce('rent');
    expect(popup.sent('rental.rent')).toEqual([]);
    await popup.close();
  });

  test('goes into a window that was not in front', async () => {
    const popup = await renderPopup(stateWith(), {}, SITE, false, { isInFront: () => false });
    await popup.click('rent');
    await popup.click('rent');
    expect(popup.sent('rental.rent')).toEqual([]);
    await popup.close();
  });
});
