// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createVisibilityGuard } from './visibility-guard.ts';

/** A page as a browser shows it. */
let world = {
  box: { left: 100, top: 50, width: 24, height: 24 },
  isIntact: true,
  hasFocus: true,
  /** Where something else is on top. */
  elsewhere: [] as [number, number][],
  isPainted: true,
  /** It shows an old snapshot. */
  isFrozen: false,
  isFaded: false,
  filter: 'none',
  blend: 'normal',
  isInTransition: false,
  /** Whether everything else in the top layer is below. */
  isOurs: true,
  comings: 0,
  screenX: 0,
  cameAt: Number.MAX_VALUE,
  /** A validation bubble may cover it. */
  isBelowBubble: false,
};
/** Frames are observed at least this often. */
const FRAMES_MS = 50;
const atRest = structuredClone(world);

beforeEach(() => {
  world = structuredClone(atRest);
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserverEntry', class {});
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      askedAt: number | null = null;
      observe() {
        this.askedAt = performance.now();
      }
      unobserve() {}
      disconnect() {}
      takeRecords() {
        // With the next frame.
        const isAnswered = this.askedAt !== null && this.askedAt < performance.now() && !world.isFrozen;
        if (isAnswered) this.askedAt = null;
        return isAnswered
          ? [{ time: performance.now(), isIntersecting: world.isPainted, isVisible: world.isPainted }]
          : [];
      }
    },
  );
  vi.stubGlobal('getComputedStyle', () => ({ filter: world.filter, mixBlendMode: world.blend }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function setUp(create = createVisibilityGuard) {
  const host = document.body.appendChild(document.createElement('div'));
  Object.assign(document, {
    hasFocus: () => world.hasFocus,
    pointerLockElement: null,
    elementFromPoint: (x: number, y: number) =>
      world.elsewhere.some((at) => at[0] === x && at[1] === y) ? document.body : host,
  });
  Object.assign(document.documentElement, { matches: () => world.isInTransition });
  Object.assign(host, { checkVisibility: () => !world.isFaded });
  vi.spyOn(window, 'screenX', 'get').mockImplementation(() => world.screenX);
  const part = host.appendChild(document.createElement('button'));
  Object.assign(part, { getBoundingClientRect: () => world.box });
  const search = vi.fn();
  const inVain = vi.fn();
  const sight = create(
    {
      buttonHost: { element: host, isIntact: () => world.isIntact },
      topLayer: { isOurs: () => world.isOurs, comings: () => world.comings, search, rise() {} },
      pointer: {
        pathTo: () => ({ passes() {}, leadsTo: (_: unknown, since: number) => since <= world.cameAt }),
        cameUp() {},
        goesOn: () => false,
        pressedInVain: inVain,
      },
      bubble: { mayLieOver: () => world.isBelowBubble },
    } as unknown as Parameters<typeof createVisibilityGuard>[0],
    part,
  );
  // The first frame.
  vi.advanceTimersByTime(1);
  const lookAfter = (ms: number) => {
    for (let left = ms; left > FRAMES_MS; left -= FRAMES_MS) {
      vi.advanceTimersByTime(FRAMES_MS);
      sight.look();
    }
    vi.advanceTimersByTime(ms % FRAMES_MS || Math.min(ms, FRAMES_MS));
    return sight.look();
  };
  return { sight, lookAfter, search, inVain };
}

type Change = Partial<typeof world>;

describe('a press counts', () => {
  test('on a part visible and still for 400 ms', () => {
    const { lookAfter } = setUp();
    expect(lookAfter(0)).toBe(false);
    expect(lookAfter(399)).toBe(false);
    expect(lookAfter(1)).toBe(true);
  });

  test.each<[string, Change]>([
    ['hit elsewhere in the middle', { elsewhere: [[112, 62]] }],
    ['hit elsewhere in a corner', { elsewhere: [[119, 69]] }],
    ['too small to see', { box: { ...atRest.box, width: 19 } }],
    ['off the screen', { isPainted: false }],
    ['not as it was made', { isIntact: false }],
    ['in a window without the focus', { hasFocus: false }],
    ['faded', { isFaded: true }],
    ['below a filter', { filter: 'opacity(0)' }],
    ['blended', { blend: 'lighten' }],
    ['below a transition of the view', { isInTransition: true }],
    ['below another of the top layer', { isOurs: false }],
  ])('not on what is %s, nor for 400 ms after', (_, change) => {
    const { sight, lookAfter } = setUp();
    lookAfter(0);
    expect(lookAfter(400)).toBe(true);
    world = { ...world, ...change };
    expect(lookAfter(100)).toBe(false);
    expect(sight.facts(true, null)).toMatchObject({ isInSight: false, steadyMs: 0 });
    world = structuredClone(atRest);
    expect(lookAfter(FRAMES_MS)).toBe(false);
    expect(lookAfter(399)).toBe(false);
    expect(lookAfter(1)).toBe(true);
  });

  test.each<[string, Change]>([
    ['something came above it between two looks', { comings: 1 }],
    ['its window is elsewhere', { screenX: 300 }],
  ])('only 400 ms after %s', (_, change) => {
    const { sight, lookAfter } = setUp();
    lookAfter(0);
    expect(lookAfter(400)).toBe(true);
    world = { ...world, ...change };
    expect(lookAfter(0)).toBe(false);
    expect(sight.facts(true, null)).toMatchObject({ isInSight: true, steadyMs: 0 });
    expect(lookAfter(400)).toBe(true);
  });

  test('only after a search for anything hidden', () => {
    const { sight, lookAfter, search } = setUp();
    lookAfter(0);
    lookAfter(400);
    search.mockImplementation(() => {
      world.comings += 1;
    });
    expect(sight.facts(true, null)).toMatchObject({ isInSight: true, steadyMs: 0 });
  });

  test('only 400 ms after one that did not count, even by touch', () => {
    const { sight, lookAfter, inVain } = setUp();
    lookAfter(0);
    expect(lookAfter(400)).toBe(true);
    sight.pressedInVain();
    expect(lookAfter(399)).toBe(false);
    expect(lookAfter(1)).toBe(true);
    expect(inVain).toHaveBeenCalledTimes(1);
  });

  test('never on an old snapshot of the page', () => {
    const { sight, lookAfter } = setUp();
    lookAfter(0);
    lookAfter(400);
    world.isFrozen = true;
    expect(lookAfter(450)).toBe(false);
    expect(sight.facts(true, null)).toMatchObject({ isInSight: true, isFrozen: false, steadyMs: 0 });
    lookAfter(100);
    expect(sight.facts(true, null)).toMatchObject({ isInSight: false, isFrozen: true });
  });

  test('400 ms after a busy page, by a pointer that came before', () => {
    const { sight, lookAfter } = setUp();
    lookAfter(0);
    lookAfter(400);
    world.cameAt = performance.now();
    vi.advanceTimersByTime(450);
    expect(sight.look()).toBe(false);
    expect(sight.facts(true, null)).toMatchObject({ isInSight: true, steadyMs: 0 });
    expect(lookAfter(399)).toBe(false);
    expect(lookAfter(1)).toBe(true);
    const down = {
      timeStamp: performance.now(),
      view: window,
      pointerType: 'mouse',
    } as unknown as PointerEvent;
    expect(sight.facts(true, down)).toMatchObject({ steadyMs: 400, hasCome: true });
  });

  test('as of pointer down, however late a busy page gets the event', () => {
    const { sight, lookAfter } = setUp();
    lookAfter(0);
    lookAfter(450);
    const down = { timeStamp: performance.now() - 100, view: window } as unknown as PointerEvent;
    expect(sight.facts(true, down)).toMatchObject({ isInSight: true, steadyMs: 350 });
  });
});

test('only where no validation bubble may cover it, if the browser reports covers', async () => {
  vi.resetModules();
  vi.stubGlobal('IntersectionObserverEntry', { prototype: { isVisible: true } });
  const { sight, lookAfter } = setUp((await import('./visibility-guard.ts')).createVisibilityGuard);
  lookAfter(0);
  expect(lookAfter(400)).toBe(true);
  world.isBelowBubble = true;
  expect(lookAfter(50)).toBe(false);
  expect(sight.facts(true, null)).toMatchObject({ isInSight: false, steadyMs: 0 });
});
