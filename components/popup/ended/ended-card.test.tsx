// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { renderPopup } from '../../testing/render-popup.tsx';
import { stateWith, waiting } from '../../testing/states.ts';

const ended = stateWith({
  rentals: [{ ...waiting(), state: 'expired' }],
  draft: { ...stateWith().draft, tab: 'active' },
});

async function dismissed() {
  const popup = await renderPopup(ended);
  await popup.click('tab-active');
  await popup.click('dismiss');
  expect(popup.get('removed').textContent).toContain('Removed: Uber');
  expect(document.activeElement).toBe(popup.get('undo'));
  expect(popup.sent('rental.dismiss')).toEqual([]);
  return popup;
}

test('an ended number that was dismissed can be taken back', async () => {
  const popup = await dismissed();
  await popup.click('undo');
  expect(popup.all('removed')).toEqual([]);
  expect(popup.all('rental-card')).toHaveLength(1);
  await popup.close();
  expect(popup.sent('rental.dismiss')).toEqual([]);
});

test.each([
  ['the window closes', async () => void dispatchEvent(new Event('pagehide'))],
  [
    'its user goes elsewhere in it',
    async (popup: Awaited<ReturnType<typeof renderPopup>>) => popup.click('tab-rent'),
  ],
])('it is dismissed when %s', async (_, leave) => {
  const popup = await dismissed();
  await act(async () => leave(popup));
  expect(popup.sent('rental.dismiss')).toEqual([{ key: 'r1' }]);
  await popup.close();
  expect(popup.sent('rental.dismiss')).toHaveLength(1);
});
