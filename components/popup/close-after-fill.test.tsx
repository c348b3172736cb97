// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { FillOutcome, FillState } from '../../lib/domain/fill/fill.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import type { Message } from '../../lib/domain/sms/message.ts';
import { renderPopup, SITE } from '../testing/render-popup.tsx';
import { draftWith, stateWith, waiting } from '../testing/states.ts';

const UNFILLED: FillState = { site: SITE, number: null, code: null, filledCode: null, codeFieldSeen: false };
const SMS = { code: '482913', text: 'Your code is 482913', receivedAt: 1 };

let revision = 0;
const stateOf = (fill: Partial<FillState>, closeAfterFill: boolean, messages: readonly Message[] = []) =>
  stateWith({
    revision: ++revision,
    draft: draftWith({ tab: 'active' }),
    settings: { ...DEFAULT_SETTINGS, closeAfterFill },
    rentals: [messages.length > 0 ? { ...waiting(), state: 'received', messages } : waiting()],
    fills: { [waiting().key]: { ...UNFILLED, ...fill } },
  });

async function open(fill: Partial<FillState>, closeAfterFill: boolean, answer: FillOutcome = 'filled') {
  const reply = () => ({ ok: true, value: answer }) as const;
  return renderPopup(stateOf(fill, closeAfterFill), { 'fill.number': reply, 'fill.code': reply });
}

test.each([
  [true, 'filled', ['close']],
  [true, 'no_field', []],
  [false, 'filled', []],
] as const)('wish to close: %s, a click on fill: %s → %j', async (wish, outcome, done) => {
  const popup = await open({}, wish, outcome);
  await popup.click('fill-number');
  expect(popup.log).toEqual(done);
  await popup.close();
});

test('closes after what goes in by itself: the number after its rent, then each code', async () => {
  const popup = await open({}, true);
  await popup.show(stateOf({ number: 'filled' }, true));
  expect(popup.log).toEqual(['close']);
  await popup.show(stateOf({ number: 'filled' }, true, [SMS]));
  expect(popup.log).toEqual(['close']);
  await popup.show(
    stateOf({ number: 'filled', code: 'filled', codeTab: SITE.tabId, filledCode: SMS.code }, true, [SMS]),
  );
  expect(popup.log).toEqual(['close', 'close']);
  await popup.close();
});

test('stays for what was in before, what another tab got, and what the page took back', async () => {
  const elsewhere = { ...SITE, tabId: SITE.tabId + 1 };
  for (const [before, after] of [
    [{ number: 'filled' }, { number: 'filled', codeFieldSeen: true }],
    [{ site: elsewhere }, { site: elsewhere, number: 'filled' }],
    [{ number: 'filled' }, { number: 'reverted' }],
  ] as const) {
    const popup = await open(before, true);
    await popup.show(stateOf(after, true));
    expect(popup.log).toEqual([]);
    await popup.close();
  }
});
