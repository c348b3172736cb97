// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { learnRefusal } from './learn-refusal.ts';

let end: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  document.body.innerHTML = '<form><input><button>Send code</button></form>';
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

function send(): void {
  const event = new Event('submit', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.querySelector('form')?.dispatchEvent(event);
}

/** What is told of a page that says it from `saysAfterMs` on after the form was sent. */
function learn(saysAfterMs: number) {
  let isSaid = false;
  const onRefused = vi.fn();
  learnRefusal(document, { format: 'national', isSaid: () => isSaid }, end.signal, onRefused);
  return {
    onRefused,
    async sent() {
      send();
      setTimeout(() => {
        isSaid = true;
      }, saysAfterMs);
      await vi.advanceTimersByTimeAsync(30_000);
    },
  };
}

test('a page that calls the number wrong after its user has sent it is told of, once', async () => {
  const { onRefused, sent } = learn(3_000);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onRefused).not.toHaveBeenCalled();
  await sent();
  await sent();
  expect(onRefused.mock.calls).toEqual([['national']]);
});

test('what it says much later is about something else', async () => {
  const { onRefused, sent } = learn(20_000);
  await sent();
  expect(onRefused).not.toHaveBeenCalled();
});

test('nothing is told after the end', async () => {
  const { onRefused, sent } = learn(3_000);
  end.abort();
  await sent();
  expect(onRefused).not.toHaveBeenCalled();
});
