// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { watchFormSent } from './form-sent.ts';

const end = new AbortController();
afterEach(() => end.abort());

test('a form is sent by what its user does, not by what a script says was done', () => {
  document.body.innerHTML = '<form><input><button>Send code</button></form>';
  const onSent = vi.fn();
  watchFormSent(document, end.signal, onSent);
  const happens = (css: string, type: string, isTrusted: boolean) => {
    const event = new Event(type, { bubbles: true, composed: true });
    Object.assign(event, { key: 'Enter' });
    Object.defineProperty(event, 'isTrusted', { value: isTrusted });
    document.querySelector(css)?.dispatchEvent(event);
  };
  const acts = [
    ['form', 'submit'],
    ['button', 'click'],
    ['input', 'keydown'],
  ] as const;
  for (const [css, type] of acts) happens(css, type, false);
  expect(onSent).not.toHaveBeenCalled();
  vi.useFakeTimers({ toFake: ['performance'] });
  for (const [n, [css, type]] of acts.entries()) {
    happens(css, type, true);
    expect(onSent).toHaveBeenCalledTimes(n + 1);
    vi.advanceTimersByTime(2_000);
  }
  vi.useRealTimers();
});
