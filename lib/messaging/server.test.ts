import { beforeEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '../domain/errors.ts';
import type { AppState } from '../state/app-state.ts';
import { COMMANDS, type Command } from './protocol.ts';
import { type Commands, createServer, createViewPorts, type Sender } from './server.ts';
import { VIEW_PORT } from './view-port.ts';

const self = { id: 'us', origin: 'chrome-extension://us' };
const popup: Sender = { id: 'us', origin: self.origin, url: `${self.origin}/popup.html` };
const page: Sender = {
  id: 'us',
  origin: 'https://uber.com',
  url: 'https://uber.com/join',
  frameId: 0,
  tab: { id: 7 },
};
const handler = vi.fn(async (_input: unknown, _page: unknown): Promise<unknown> => null);
const handlers = Object.fromEntries(
  Object.keys(COMMANDS).map((name) => [name, handler]),
) as unknown as Commands['handlers'];
const admit = vi.fn(async (_command: Command): Promise<void> => undefined);
const serve = createServer(self, { handlers, admit });
const ask = (command: Command | string, input: unknown = {}) => ({ ohmyotp: 'command', command, input });

beforeEach(() => {
  handler.mockReset().mockResolvedValue(null);
  admit.mockReset().mockResolvedValue();
});

describe('who may ask', () => {
  test('a view may send commands for views', async () => {
    await expect(serve(ask('state.get'), popup)).resolves.toEqual({ ok: true, value: null });
  });

  test.each<[string, Sender]>([
    ['a page', page],
    ['another extension', { ...popup, id: 'them' }],
    ['a sandboxed frame of ours', { ...popup, origin: 'null' }],
    ['nobody', {}],
  ])('%s may not rent', (_name, sender) => {
    expect(
      serve(ask('rental.rent', { service: 'Uber', shownPriceMinor: 40, site: null }), sender),
    ).toBeUndefined();
    expect(handler).not.toHaveBeenCalled();
  });

  test("a page's tab and origin come from the browser, not from its message", async () => {
    await serve(ask('page.code_field_seen', { tabId: 1, origin: 'https://evil.example' }), page);
    expect(handler).toHaveBeenCalledWith({}, { tabId: 7, origin: 'https://uber.com' });
  });

  test('which frame asks for the button comes from the browser, too', async () => {
    const frame = { ...page, frameId: 3, documentId: 'D', tab: { id: 7, url: 'https://uber.com/welcome' } };
    await serve(ask('button.bring', { frameId: 0, documentId: 'E' }), frame);
    const sent = { frameId: 3, documentId: 'D' };
    expect(handler).toHaveBeenCalledWith({}, { tabId: 7, origin: 'https://uber.com' }, sent);
    handler.mockClear();
    expect(serve(ask('button.bring'), { ...frame, origin: 'https://evil.example' })).toBeUndefined();
    expect(serve(ask('button.bring'), popup)).toBeUndefined();
    expect(handler).not.toHaveBeenCalled();
  });

  test('a same-origin frame counts as the page', async () => {
    const frame = { ...page, frameId: 3, tab: { id: 7, url: 'https://uber.com/welcome' } };
    await serve(ask('page.code_field_seen'), frame);
    expect(handler).toHaveBeenCalledWith({}, { tabId: 7, origin: 'https://uber.com' });
  });

  test.each<[string, Sender]>([
    ['a frame in a page', { ...page, frameId: 3 }],
    ['a frame of another origin', { ...page, frameId: 3, tab: { id: 7, url: 'https://evil.example/' } }],
    [
      'a sandboxed frame',
      { ...page, origin: 'null', frameId: 3, tab: { id: 7, url: 'https://uber.com/join' } },
    ],
    ['a frame in a tab whose address is none', { ...page, frameId: 3, tab: { id: 7, url: 'none' } }],
    ['a sandboxed page', { ...page, origin: 'null' }],
    ['a page that another extension speaks for', { ...page, id: 'them' }],
    ['a page without a tab', { ...page, tab: undefined }],
    ['a page in a tab without a number', { ...page, tab: {} }],
    ['a view', popup],
    ['a view in a tab', { ...popup, frameId: 0, tab: { id: 7 } }],
  ])('%s is no page', (_name, sender) => {
    expect(serve(ask('page.code_field_seen'), sender)).toBeUndefined();
  });
});

describe('a sender without an origin is known by its URL', () => {
  const { origin: _, ...unnamed } = popup;

  test('a view is served', async () => {
    await expect(serve(ask('state.get'), unnamed)).resolves.toEqual({ ok: true, value: null });
  });

  test('a page is served', async () => {
    await serve(ask('page.code_field_seen'), { ...page, origin: undefined });
    expect(handler).toHaveBeenCalledWith({}, { tabId: 7, origin: 'https://uber.com' });
  });

  test.each([undefined, '', 'no address', 'https://us/popup.html'])('a sender at %j is not a view', (url) => {
    expect(serve(ask('state.get'), { ...unnamed, url })).toBeUndefined();
  });

  test.each([undefined, '', 'no address'])('a sender at %j is not a page', (url) => {
    expect(serve(ask('page.code_field_seen'), { ...page, origin: undefined, url })).toBeUndefined();
  });
});

describe('what may be asked', () => {
  test.each([
    ask('constructor'),
    ask('toString'),
    ask('rental.steal'),
    { ...ask('state.get'), ohmyotp: 'other' },
    { type: 'other' },
    null,
    'x',
  ])('not %j', (message) => {
    expect(serve(message, popup)).toBeUndefined();
  });

  const again = { service: 'Uber', phone: '+12015550100', shownPriceMinor: 40, site: null };
  const query = { status: 'all', page: 1, limit: 200, used: false };

  test.each<[string, object]>([
    ['rental.rerent', again],
    ['rental.rerent', { ...again, phone: '+1234' }],
    ['rental.rerent', { ...again, phone: '+123456789012345' }],
    ['history.page', query],
    ['note.save', { id: 'rental-1', text: 'x'.repeat(500) }],
    ['account.connect', { key: 'omo_live_x' }],
    ['account.connect', { key: 'omo_live_x', keep: 'session' }],
  ])('%s takes %j', async (command, input) => {
    await expect(serve(ask(command, input), popup)).resolves.toEqual({ ok: true, value: null });
    expect(handler.mock.lastCall?.[0]).toEqual(input);
  });

  test.each<[string, object]>([
    ['rental.cancel', { key: 7 }],
    ['rental.rerent', { ...again, phone: 12_015_550_100 }],
    ['rental.rerent', { ...again, phone: '2015550100' }],
    ['rental.rerent', { ...again, phone: 'tel:+12015550100' }],
    ['rental.rerent', { ...again, phone: '+12015550100;ext=1' }],
    ['rental.rerent', { ...again, phone: '+1 201' }],
    ['rental.rerent', { ...again, phone: '+123' }],
    ['rental.rerent', { ...again, phone: '+1234567890123456' }],
    ['rental.rerent', { ...again, site: { tabId: 7 } }],
    ['rental.rent', { service: 'Uber', shownPriceMinor: '40', site: null }],
    ['rental.rent', { service: 'Uber', shownPriceMinor: 40, site: { tabId: 0.5, origin: 'https://a.b' } }],
    ['history.page', { ...query, limit: 201 }],
    ['history.page', { ...query, limit: 0 }],
    ['history.page', { ...query, page: 0 }],
    ['history.page', { ...query, page: 1.5 }],
    ['history.page', { ...query, status: 'paid' }],
    ['note.save', { id: 'rental-1', text: 'x'.repeat(501) }],
    ['account.connect', { key: 'omo_live_x', keep: 'for ever' }],
    ['settings.save', { theme: 'mauve' }],
    ['settings.save', { notify: { code: true } }],
    ['settings.save', { autoCancel: { afterSeconds: 60 } }],
  ])('%s does not take %j', (command, input) => {
    expect(serve(ask(command, input), popup)).toBeUndefined();
    expect(handler).not.toHaveBeenCalled();
  });

  test('settings.save passes on only what is given', async () => {
    await serve(ask('settings.save', { sound: true }), popup);
    expect(handler.mock.lastCall?.[0]).toEqual({ sound: true });
  });

  test('an unexpected error is not turned into an answer', async () => {
    handler.mockRejectedValue(new TypeError('x is undefined'));
    await expect(serve(ask('state.get'), popup)).rejects.toThrow(TypeError);
  });

  test('an error without a wait says nothing of one', async () => {
    handler.mockRejectedValue(new AppError('no_numbers', { endpoint: 'POST /rentals' }));
    const reply = await serve(ask('state.get'), popup);
    expect(reply).toStrictEqual({ ok: false, error: { code: 'no_numbers' } });
  });

  test('a command that is not admitted is refused with the reason', async () => {
    admit.mockRejectedValue(new AppError('storage_newer'));
    const refused = { ok: false, error: { code: 'storage_newer' } };
    expect(await serve(ask('rental.cancel', { key: 'r1' }), popup)).toEqual(refused);
    expect(await serve(ask('page.form_sent'), page)).toEqual(refused);
    expect(admit.mock.calls).toEqual([['rental.cancel'], ['page.form_sent']]);
    expect(handler).not.toHaveBeenCalled();
  });

  test('of an error, only the code and the wait are sent', async () => {
    handler.mockRejectedValue(new AppError('rate_limited', { retryAfterMs: 5_000, endpoint: 'GET /x' }));
    await expect(serve(ask('state.get'), popup)).resolves.toEqual({
      ok: false,
      error: { code: 'rate_limited', retryAfterMs: 5_000 },
    });
  });
});

describe('who may follow the state', () => {
  function open(name: string, sender: Sender | undefined) {
    const ends: (() => void)[] = [];
    const posted: unknown[] = [];
    const gone = vi.fn();
    let cut = false;
    const connected = vi.fn((view: { post(state: AppState): void }) => {
      view.post({ revision: 1 } as AppState);
      return gone;
    });
    createViewPorts(
      self,
      connected,
    )({
      name,
      sender,
      postMessage: (message) => posted.push(message),
      disconnect: () => {
        cut = true;
      },
      onDisconnect: { addListener: (listener) => ends.push(listener) },
    });
    return { connected, posted, isCut: () => cut, gone, leave: () => ends.map((end) => end()) };
  }

  test('a view gets the state until it is gone', () => {
    const { posted, isCut, gone, leave } = open(VIEW_PORT, popup);
    expect([posted, isCut()]).toEqual([[{ revision: 1 }], false]);
    leave();
    expect(gone).toHaveBeenCalledOnce();
  });

  test.each<[string, string, Sender | undefined]>([
    ['a page', VIEW_PORT, page],
    ['another extension', VIEW_PORT, { ...popup, id: 'them' }],
    ['a sandboxed frame of ours', VIEW_PORT, { ...popup, origin: 'null' }],
    ['nobody', VIEW_PORT, undefined],
    ['a view by another name', 'other', popup],
  ])('%s is cut', (_, name, sender) => {
    const { connected, isCut } = open(name, sender);
    expect(connected).not.toHaveBeenCalled();
    expect(isCut()).toBe(true);
  });
});
