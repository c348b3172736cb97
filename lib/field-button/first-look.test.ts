import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FieldButton, startFirstLook } from './first-look.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, FRAME_MS));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const FRAME_MS = 16;
const HTML = 'http://www.w3.org/1999/xhtml';
type Heard = (event: object) => void;

/** A target that keeps who listens. */
function target() {
  const heard = new Set<{ type: string; hear: Heard }>();
  return {
    addEventListener(type: string, hear: Heard, { signal }: { signal?: AbortSignal }) {
      const one = { type, hear };
      heard.add(one);
      signal?.addEventListener('abort', () => heard.delete(one));
    },
    removeEventListener(type: string, hear: Heard) {
      for (const one of heard) if (one.type === type && one.hear === hear) heard.delete(one);
    },
    fire: (type: string, event: object) => {
      for (const one of [...heard]) if (one.type === type) one.hear({ type, isTrusted: true, ...event });
    },
    types: () => [...heard].map(({ type }) => type).sort(),
  };
}

function element(localName: string, more: object = {}): Element {
  const matches = () => localName === 'div';
  return { localName, namespaceURI: HTML, shadowRoot: null, matches, ...more } as unknown as Element;
}

const input = (more: object = {}) =>
  element('input', {
    type: 'text',
    disabled: false,
    readOnly: false,
    inputMode: '',
    maxLength: -1,
    ...more,
  });

interface Parts {
  focused?: Element | null;
  /** The page around its frame. */
  around?: 'own' | 'foreign' | null;
}

/** A page with the first look in it, and the background behind. */
function open({ focused = null, around = null }: Parts = {}) {
  const [document, view, top] = [target(), target(), target()];
  const origin = 'https://shop.example';
  Object.assign(top, { origin: around === 'foreign' ? 'https://other.example' : origin, parent: top });
  Object.assign(view, { origin, parent: around === null ? view : top, frameElement: {} });
  const page = Object.assign(document, {
    activeElement: focused,
    defaultView: view,
    hasFocus: () => focused !== null,
  });
  const answers: { resolve(value: unknown): void; reject(reason: unknown): void }[] = [];
  const runtime = {
    id: 'us' as string | undefined,
    sendMessage: vi.fn(
      (_: unknown) => new Promise<unknown>((resolve, reject) => answers.push({ resolve, reject })),
    ),
  };
  const runtimeOf = vi.fn(() => runtime);
  const firstLook = startFirstLook(page as unknown as Document, runtimeOf);
  const button = { focused: vi.fn(), stepAside: vi.fn(), stop: vi.fn() } satisfies FieldButton;
  return {
    page,
    view,
    top,
    runtime,
    runtimeOf,
    firstLook,
    button,
    asked: () => runtime.sendMessage.mock.calls.length,
    focus(field: Element | null, event: object = {}): void {
      page.activeElement = field;
      page.fire('focusin', event);
      vi.advanceTimersByTime(FRAME_MS);
    },
    press(at: Element, more: object = {}): void {
      page.fire('pointerdown', { ...spot(200, 20), target: at, view, ...more });
    },
    move(to: number, event: object = {}): void {
      view.fire('pointermove', { ...spot(to, 20), view, ...event });
    },
    async answer(): Promise<void> {
      answers.shift()?.resolve({ ok: true, value: null });
      await Promise.resolve().then(() => {});
    },
    async fail(): Promise<void> {
      answers.shift()?.reject(new Error('gone'));
      await Promise.resolve().then(() => {});
    },
    /** Brings the rest, and returns what it is handed. */
    bring() {
      const start = vi.fn((_: Handed) => button);
      firstLook.begin(start);
      return start.mock.calls[0]?.[0];
    },
  };
}

type Handed = Parameters<Parameters<ReturnType<typeof startFirstLook>['begin']>[0]>[0];

const spot = (x: number, y: number) => ({ screenX: x + 100, screenY: y + 100, clientX: x, clientY: y });

test('until a field is focused that may want the button, not even the browser’s API is looked at', () => {
  const { asked, focus, page, runtimeOf, view } = open();
  for (const other of [
    null,
    element('a'),
    element('textarea'),
    input({ type: 'email' }),
    input({ readOnly: true }),
  ])
    focus(other);
  expect(runtimeOf).not.toHaveBeenCalled();
  expect([...page.types(), ...view.types()]).toEqual(['focusin', 'pointerdown']);
  focus(input());
  expect(asked()).toBe(1);
});

test.each([
  ['an open root', element('x-field', { shadowRoot: { activeElement: input() } })],
  ['a closed root', element('x-field', { openOrClosedShadowRoot: { activeElement: input() } })],
  [
    'a closed root of a plain element',
    element('div', { openOrClosedShadowRoot: { activeElement: input() } }),
  ],
  [
    'roots within each other',
    element('x-form', {
      openOrClosedShadowRoot: {
        activeElement: element('x-field', { shadowRoot: { activeElement: input({ type: 'tel' }) } }),
      },
    }),
  ],
])('a field in %s is seen', (_, host) => {
  const { asked, focus } = open();
  focus(host);
  expect(asked()).toBe(1);
});

test('a field that has the focus when the script comes is seen, and so it is when the script comes again', async () => {
  const { answer, asked, firstLook } = open({ focused: input() });
  vi.advanceTimersByTime(FRAME_MS);
  expect(asked()).toBe(1);
  await answer();
  firstLook.look();
  vi.advanceTimersByTime(FRAME_MS);
  expect(asked()).toBe(2);
});

test('what a script of the page dispatches is nothing', () => {
  const { asked, bring, focus, move, press } = open();
  const field = input();
  focus(field, { isTrusted: false });
  expect(asked()).toBe(0);
  press(field, { isTrusted: false });
  focus(field);
  const handed = bring();
  expect(handed?.takePress()).toBeNull();
  press(field);
  focus(field);
  move(260, { isTrusted: false });
  expect(handed?.takePress()).toMatchObject({ rests: { clientX: 200 } });
});

test('a frame in a page of another origin asks nothing', () => {
  const foreign = open({ around: 'foreign' });
  foreign.focus(input());
  expect(foreign.asked()).toBe(0);
  const own = open({ around: 'own' });
  own.focus(input());
  expect(own.asked()).toBe(1);
});

test('however often the focus moves, the background is asked once at a time', async () => {
  const { answer, asked, fail, focus, page } = open();
  page.activeElement = input();
  page.fire('focusin', {});
  page.fire('focusin', {});
  focus(input());
  focus(input());
  expect(asked()).toBe(1);
  // Switched off, or hidden: nothing came.
  await answer();
  focus(input());
  expect(asked()).toBe(2);
  await fail();
  focus(input());
  expect(asked()).toBe(3);
});

test('an answer that never comes, as in a page that was put away, does not end it', () => {
  const { asked, focus } = open();
  focus(input());
  vi.advanceTimersByTime(3_000);
  focus(input());
  expect(asked()).toBe(2);
});

test('the rest is started once, and told of each focus from then on', () => {
  const { asked, bring, button, focus } = open();
  focus(input());
  expect(bring()).toBeDefined();
  expect(button.focused).toHaveBeenCalledTimes(1);
  expect(bring()).toBeUndefined();
  focus(element('a'));
  focus(input());
  expect(button.focused).toHaveBeenCalledTimes(3);
  expect(asked()).toBe(1);
});

test('what was filled while the rest was on its way needs no button until it is focused again', () => {
  const { bring, button, firstLook, focus } = open();
  focus(input());
  firstLook.stepAside();
  bring();
  expect(button.focused).not.toHaveBeenCalled();
  focus(input());
  expect(button.focused).toHaveBeenCalledTimes(1);
  firstLook.stepAside();
  expect(button.stepAside).toHaveBeenCalledTimes(1);
});

test('once the extension was reloaded, it hears of nothing more, and nothing starts', async () => {
  const { bring, fail, firstLook, focus, page, runtime, view } = open();
  focus(input());
  runtime.id = undefined;
  expect(firstLook.isAlive()).toBe(false);
  await fail();
  expect([...page.types(), ...view.types()]).toEqual([]);
  expect(bring()).toBeUndefined();
  runtime.id = 'us, newer';
  expect(firstLook.isAlive()).toBe(false);
});

test('the rest stops with it', () => {
  const { bring, button, focus } = open();
  focus(input());
  bring()?.stop();
  expect(button.stop).toHaveBeenCalled();
});

test('the press that gave the focus is handed on, with where the pointer has gone since', () => {
  const { bring, focus, move, press, view } = open();
  const field = input();
  press(field);
  focus(field);
  move(230);
  vi.advanceTimersByTime(1_500);
  move(260);
  const handed = bring();
  expect(handed?.takePress()).toMatchObject({
    target: field,
    at: { screenX: 300, screenY: 120 },
    rests: { view, screenX: 360, screenY: 120, clientX: 260, clientY: 20 },
  });
  // From now on the button follows by itself.
  expect(view.types()).toEqual([]);
  expect(handed?.takePress()).toBeNull();
});

test('the pointer is followed into the page around the frame', () => {
  const { bring, focus, press, top } = open({ around: 'own' });
  const field = input();
  press(field);
  focus(field);
  top.fire('pointermove', { ...spot(5, 5), view: top });
  expect(bring()?.takePress()).toMatchObject({ rests: { view: top, clientX: 5 } });
});

test('an older press gave no focus', () => {
  const { bring, focus, press } = open();
  const field = input();
  press(field);
  vi.advanceTimersByTime(1_001);
  focus(field);
  const handed = bring();
  expect(handed?.takePress()).toBeNull();
  press(field);
  vi.advanceTimersByTime(1_001);
  expect(handed?.takePress()).toBeNull();
});
