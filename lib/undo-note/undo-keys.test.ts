// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { onUndoKeys } from './undo-keys.ts';

const actions = { undo: vi.fn(), leave: vi.fn() };
const CTRL_Z = { code: 'KeyZ', key: 'z', ctrlKey: true };
let field: HTMLInputElement;
let other: HTMLInputElement;
let end: AbortController;

beforeEach(() => {
  end?.abort();
  end = new AbortController();
  vi.clearAllMocks();
  document.body.innerHTML = '<input id="code"><input id="other">';
  [field, other] = [...document.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement];
  onUndoKeys({ page: document, fields: () => [field] }, end.signal, actions);
});

function press(on: HTMLElement, init: KeyboardEventInit, isTrusted = true): KeyboardEvent {
  on.focus();
  const event = new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  on.dispatchEvent(event);
  return event;
}

test.each([CTRL_Z, { ...CTRL_Z, ctrlKey: false, metaKey: true }])(
  'undo in the field takes all of it out, and the browser does not undo as well',
  (keys) => {
    expect(press(field, keys).defaultPrevented).toBe(true);
    expect(actions.undo).toHaveBeenCalledOnce();
  },
);

test.each([
  ['from a script', () => press(field, CTRL_Z, false)],
  ['in another field', () => press(other, CTRL_Z)],
  ['that redo', () => press(field, { ...CTRL_Z, shiftKey: true })],
  ['that type', () => press(field, { ...CTRL_Z, ctrlKey: false })],
])('keys %s are not for it', (_, run) => {
  expect(run().defaultPrevented).toBe(false);
  expect(actions.undo).not.toHaveBeenCalled();
});

test('Escape sends it away, and the page gets the key all the same', () => {
  expect(press(field, { key: 'Escape' }).defaultPrevented).toBe(false);
  expect(actions.leave).toHaveBeenCalledOnce();
  end.abort();
  press(field, { key: 'Escape' });
  expect(actions.leave).toHaveBeenCalledOnce();
});
