// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
// Loaded on demand, and here before the clock of a test runs.
import '../MoreMenu.tsx';
import './ReportDialog.tsx';
import { renderPopup } from '../../testing/render-popup.tsx';
import { stateWith, waiting } from '../../testing/states.ts';

const CODE = { text: 'Uber: 4821 is your code', code: '4821', receivedAt: 2 };

test('a misread code is reported without the code, by a copy', async () => {
  const rental = waiting({ messages: [{ ...CODE, text: 'Older: 1111', code: '1111', receivedAt: 1 }, CODE] });
  const popup = await renderPopup(stateWith({ rentals: [rental] }));
  await popup.openMenu();
  await popup.click('report-code');
  await vi.waitFor(() => popup.get('report-text'));
  expect((popup.get('report-text') as HTMLTextAreaElement).value).toContain('Uber: 0000 is your code');
  await popup.click('report-copy');
  expect(popup.log.filter((line) => line.startsWith('copy'))).toEqual([
    expect.stringMatching(/^copy OhmyOTP 1\.2\.3[^1-9]*$/),
  ]);
});

test('without a message there is no code to report, and a page that cannot be read is said to be one', async () => {
  const popup = await renderPopup(stateWith({}));
  await popup.openMenu();
  expect(popup.all('report-code')).toEqual([]);
  await popup.click('report-field');
  await vi.waitFor(() => expect(popup.get('report').textContent).toContain('This page can’t be read.'));
  expect(popup.all('report-copy')).toEqual([]);
});
