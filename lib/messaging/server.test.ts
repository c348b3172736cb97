import { beforeEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '../domain/errors.ts';
import type { AppState } from '../state/app-state.ts';
import { COMMANDS, type Command, VIEW_PORT } from './protocol.ts';
import { type Commands, createServer, createViewPorts, type Sender } from './server.ts';

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
    ['a sandboxed page', { ...page, origin: 'null' }],
    ['a view', popup],
  ])('%s is no page', (_name, sender) => {
    expect(serve(ask('page.code_field_seen'), sender)).toBeUndefined();
  });
});

describe('what may be asked', () => {
  test.each([ask('constructor'), ask('toString'), ask('rental.steal'), { type: 'other' }, null, 'x'])(
    'not %j',
    (message) => {
      expect(serve(message, popup)).toBeUndefined();
    },
  );

  test('input of another shape gets no answer', () => {
    expect(serve(ask('rental.cancel', { key: 7 }), popup)).toBeUndefined();
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
