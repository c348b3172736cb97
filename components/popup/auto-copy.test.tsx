// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { renderPopup, SITE } from '../testing/render-popup.tsx';
import { stateWith, waiting } from '../testing/states.ts';

const message = (code: string | null, receivedAt: number) => ({ code, text: 'Hello', receivedAt });
const coming = (codes: readonly (string | null)[], settings: object, revision: number) =>
  stateWith({
    revision,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    rentals: [{ ...waiting(), state: 'received', messages: codes.map(message) }],
  });

async function popupWith(settings: object, isInFront = () => true) {
  const popup = await renderPopup(coming(['1111'], settings, 1), {}, SITE, false, { isInFront });
  const arrive = (codes: readonly (string | null)[], revision: number) =>
    popup.show(coming(codes, settings, revision));
  return { ...popup, arrive };
}

afterEach(() => void vi.useRealTimers());

test('a code that arrives while the popup is open is copied and said to be, if its user wants that', async () => {
  const popup = await popupWith({ copyCode: true });
  expect(popup.log).toEqual([]);
  await popup.arrive(['1111', '2222'], 2);
  expect(popup.log).toEqual(['copy 2222']);
  expect(popup.get('auto-copied').textContent).toBe('Code copied');
  await popup.arrive(['1111', '2222', null], 3);
  expect(popup.log).toEqual(['copy 2222']);
  await popup.close();
});

test('nothing is copied unasked, nor in a view that is not in front', async () => {
  for (const popup of [await popupWith({}), await popupWith({ copyCode: true }, () => false)]) {
    await popup.arrive(['1111', '2222'], 2);
    expect(popup.log).toEqual([]);
    await popup.close();
  }
});

test('it leaves the clipboard as any copied code does', async () => {
  const popup = await popupWith({ copyCode: true, clearClipboardAfter: 30 });
  vi.useFakeTimers();
  await popup.arrive(['1111', '2222'], 2);
  await popup.elapse(30_000);
  expect(popup.log).toEqual(['copy 2222', 'copy ']);
  await popup.close();
});
