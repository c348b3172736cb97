// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { UndoableFill } from '../autofill/fill/undoable.ts';
import { createLifetime } from './lifetime.ts';

const SEEN = { isAttended: true, isInSight: true, isHovered: false };
let holds = true;
let field: HTMLInputElement;
let end: AbortController;
const over = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<form><input id="code"><input id="other"><button>Verify</button></form>';
  field = document.querySelector('#code') as HTMLInputElement;
  holds = true;
  end = new AbortController();
  over.mockClear();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

function setUp(fields: () => readonly HTMLInputElement[] = () => [field]) {
  const fill = { page: document, fields, holds: () => holds } as unknown as UndoableFill;
  return createLifetime(fill, end.signal, over);
}

/** Looks ten times a second, for so long. */
function looking(lifetime: ReturnType<typeof setUp>, ms: number, now: Partial<typeof SEEN> = {}): boolean {
  for (let passed = 0; passed < ms; passed += 100) {
    vi.advanceTimersByTime(100);
    lifetime.look({ ...SEEN, ...now });
  }
  return over.mock.calls.length > 0;
}

/** As a user's. */
function act(type: string, on: Element, more: object = {}): void {
  const event = new Event(type, { bubbles: true, composed: true });
  Object.assign(event, more);
  Object.defineProperty(event, 'isTrusted', { value: true });
  on.dispatchEvent(event);
}

describe('the note goes', () => {
  test('after some seconds in front of its user, not counting those with the pointer on it', () => {
    const lifetime = setUp();
    expect(looking(lifetime, 30_000, { isAttended: false })).toBe(false);
    expect(looking(lifetime, 5_000)).toBe(false);
    expect(looking(lifetime, 30_000, { isHovered: true })).toBe(false);
    expect(looking(lifetime, 5_000)).toBe(true);
  });

  test('once its user edits the field, and not another', () => {
    setUp();
    act('input', document.querySelector('#other') as Element);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(over).not.toHaveBeenCalled();
    act('input', field);
    expect(over).toHaveBeenCalled();
  });

  test.each([
    ['with its button', 'click', 'button', {}],
    ['with Enter', 'keydown', '#code', { key: 'Enter' }],
  ])('once its user sends the form %s', (_, type, on, more) => {
    setUp();
    act(type, document.querySelector(on) as Element, more);
    expect(over).toHaveBeenCalled();
  });

  test('once the page has moved on, or shows the field no more', () => {
    let shown = [field];
    const lifetime = setUp(() => shown);
    expect(looking(lifetime, 1_000)).toBe(false);
    shown = [];
    expect(looking(lifetime, 100)).toBe(true);
  });

  test('once the value is gone, but not for a field that is empty for a moment', () => {
    const lifetime = setUp();
    holds = false;
    expect(looking(lifetime, 500)).toBe(false);
    holds = true;
    expect(looking(lifetime, 1_000)).toBe(false);
    holds = false;
    expect(looking(lifetime, 1_500)).toBe(true);
  });

  test('where something covers it', () => {
    const lifetime = setUp();
    expect(looking(lifetime, 5_000, { isAttended: false, isInSight: false })).toBe(false);
    expect(looking(lifetime, 1_500, { isInSight: false })).toBe(true);
  });
});
