// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://acme.example/join" }
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageAnswer, PageOrder } from '../messaging/page-protocol.ts';
import { type PageRuntime, type PageScript, startPageScript } from './page-script.ts';
import { createPageScanner } from './scan/page-scanner.ts';

type Listener = Parameters<PageRuntime['onMessage']['addListener']>[0];

const ID = 'extension';
const ORDERS = [
  { order: 'fill_number', phone: '+12015550123' },
  { order: 'fill_code', code: '482913' },
  { order: 'watch_code_field', forMs: 1_000 },
  { order: 'remember_field', value: 'code' },
] as const;

let listeners: Listener[];
let script: PageScript;

/** What the page answers an order for that origin. */
function answerTo(
  what: { order: PageOrder['order']; [more: string]: unknown },
  origin: string,
): Promise<PageAnswer> {
  const about = { key: 'rental', asked: true };
  const order = {
    ohmyotp: 'page',
    at: 'best_field',
    site: 'acme.example',
    memory: null,
    about,
    ...what,
    origin,
  } as PageOrder;
  return new Promise((resolve) => {
    for (const listener of listeners) listener(order, { id: ID }, resolve);
  });
}

/** A document of that address, whose origin may be another, as where its server sandboxes it. */
function documentOf(origin: string): Document {
  const view = new Proxy(window, {
    get: (target, name) => (name === 'origin' ? origin : Reflect.get(target, name, target)),
  });
  vi.spyOn(Document.prototype, 'defaultView', 'get').mockReturnValue(view as unknown as typeof window);
  return document;
}

function start(page: Document): void {
  listeners = [];
  script = startPageScript(page, createPageScanner(page), {
    id: ID,
    onMessage: { addListener: (one) => listeners.push(one), removeListener: () => undefined },
    sendMessage: async () => undefined,
  });
}

beforeEach(() => {
  document.body.innerHTML = '<input type="tel" id="phone"><input autocomplete="one-time-code" id="code">';
});
afterEach(() => {
  script.stop();
  vi.restoreAllMocks();
});

describe.each(ORDERS)('the order $order', (what) => {
  test('is followed in a page of its origin', async () => {
    start(documentOf('https://acme.example'));
    expect((await answerTo(what, 'https://acme.example')).outcome).not.toBe('origin_changed');
  });

  test.each([
    'https://evil.example',
    'https://www.acme.example',
    'http://acme.example',
    'https://acme.example:8443',
    'null',
  ])('is not followed where it is meant for %s', async (origin) => {
    start(documentOf('https://acme.example'));
    expect(await answerTo(what, origin)).toEqual({ outcome: 'origin_changed' });
  });

  test('is not followed in a document of that address with an origin of its own', async () => {
    start(documentOf('null'));
    expect(await answerTo(what, 'https://acme.example')).toEqual({ outcome: 'origin_changed' });
    expect(await answerTo(what, 'null')).toEqual({ outcome: 'origin_changed' });
  });
});

describe('what is no number or code is not typed, not even in part', () => {
  const typed = vi.fn();

  beforeEach(() => {
    typed.mockClear();
    for (const type of ['focusin', 'keydown', 'beforeinput', 'input']) document.addEventListener(type, typed);
    start(documentOf('https://acme.example'));
  });

  test.each([
    ['a line break', '48\n2913'],
    ['a carriage return', '482913\r'],
    ['a tab', '48\t2913'],
    ['a character that turns the text round', '48\u202E2913'],
    ['a character that nobody sees', '48\u200B2913'],
    ['NUL', '48\u00002913'],
    ['nothing', ''],
    ['markup', '<b>482913</b>'],
    ['too much', '4'.repeat(17)],
    ['far too much', '4'.repeat(100_000)],
  ])('a code with %s', async (_, code) => {
    expect(await answerTo({ order: 'fill_code', code }, 'https://acme.example')).toEqual({
      outcome: 'rejected',
    });
    expect(typed).not.toHaveBeenCalled();
  });

  test.each(['+1201555\n0123', '2015550123', '+', `+${'1'.repeat(99)}`, '+1 201 555 0123'])(
    'the number %j',
    async (phone) => {
      expect(await answerTo({ order: 'fill_number', phone }, 'https://acme.example')).toEqual({
        outcome: 'rejected',
      });
      expect(typed).not.toHaveBeenCalled();
    },
  );
});
