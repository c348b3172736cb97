// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clearClipboardAfter, keepClipboard } from './clear-clipboard.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function copied() {
  const clear = vi.fn();
  clearClipboardAfter(30_000, clear);
  return clear;
}

test('the clipboard is cleared after the delay', () => {
  const clear = copied();
  vi.advanceTimersByTime(29_999);
  expect(clear).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(clear).toHaveBeenCalledOnce();
});

test.each([
  ['by another button', () => keepClipboard()],
  ['by hand', () => document.body.dispatchEvent(new Event('copy', { bubbles: true }))],
  ['elsewhere', () => window.dispatchEvent(new Event('blur'))],
])('leaves what may have been copied since %s', (_, somethingElse) => {
  const clear = copied();
  somethingElse();
  vi.advanceTimersByTime(60_000);
  expect(clear).not.toHaveBeenCalled();
});

test('copying a second code restarts the delay', () => {
  const first = copied();
  vi.advanceTimersByTime(20_000);
  const second = copied();
  vi.advanceTimersByTime(20_000);
  expect(second).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(second).toHaveBeenCalledOnce();
  expect(first).not.toHaveBeenCalled();
});
