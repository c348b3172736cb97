import { expect, test, vi } from 'vitest';
import type { FieldButtonState } from '../domain/fill/field-button.ts';
import { createAsk } from './ask.ts';
import { createPresses } from './presses.ts';
import { BUTTON_ENGLISH } from './testing/english.ts';

const look: FieldButtonState = {
  words: BUTTON_ENGLISH,
  position: 'inside',
  press: 'fill',
  phone: '+13026873874',
  service: 'Acme',
  others: false,
};

/** Presses with a background that gives these answers in this order. */
function setUp(first: FieldButtonState, ...values: unknown[]) {
  const sent: unknown[] = [];
  const events: string[] = [];
  const undos: (() => void)[] = [];
  const note = (name: string) => () => void events.push(name);
  const ask = createAsk(
    {
      async sendMessage(message) {
        sent.push(message);
        if (values.length === 0) throw new Error('Extension context invalidated.');
        return { ok: true, value: values.shift() };
      },
    },
    () => values.length > 0 || sent.length < 9,
  );
  const onGone = vi.fn();
  const presses = createPresses({
    value: first.press === 'wait' ? 'code' : 'number',
    look: first,
    ask,
    say: (text) => void events.push(text),
    show: ({ press }) => void events.push(`show ${press}`),
    focusField: note('focus'),
    closeMenu: note('close'),
    openMenu: (numbers, others) =>
      void events.push(`menu ${numbers.map(({ key }) => key).join()}${others ? ' and others' : ''}`),
    sayHidden: (text, undo) => {
      events.push(text);
      undos.push(undo);
    },
    showAgain: note('show again'),
    leave: note('leave'),
    onIdle: note('idle'),
    onGone,
  });
  return { presses, sent, events, undos, onGone };
}

const command = (name: string, input: object) => ({ ohmyotp: 'command', command: name, input });

test('a press focuses the field before it requests the fill', async () => {
  const { presses, sent, events } = setUp(look, 'filled');
  await presses.press(null);
  expect(sent).toEqual([command('button.press', { value: 'number', key: null })]);
  expect(events).toEqual(['close', 'focus', 'leave', 'idle']);
});

test('the button leaves after a successful fill', async () => {
  const filled = setUp(look, 'filled');
  await filled.presses.press(null);
  expect(filled.events).toContain('leave');
  const refused = setUp(look, 'rejected');
  await refused.presses.press(null);
  expect(refused.events).not.toContain('leave');
});

test('a press is ignored while another is running', async () => {
  const { presses, sent } = setUp(look, 'filled', 'filled');
  await Promise.all([presses.press(null), presses.press(null), presses.hide('hour')]);
  expect(sent).toHaveLength(1);
});

test('the button leaves if the popup opened, and explains if it did not', async () => {
  const opened = setUp({ ...look, press: 'open' }, 'opened');
  await opened.presses.press(null);
  expect(opened.events).toContain('leave');
  const closed = setUp({ ...look, press: 'open' }, 'not_opened');
  await closed.presses.press(null);
  expect(closed.events).toContain('Click the OhmyOTP icon in the toolbar to rent a number.');
});

test('a press while waiting checks again and fills the code that arrived', async () => {
  const waiting: FieldButtonState = { ...look, press: 'wait' };
  const early = setUp(waiting, waiting);
  await early.presses.press(null);
  expect(early.events).toContain('No code yet. OhmyOTP keeps checking.');
  expect(early.sent).toHaveLength(1);
  const late = setUp(waiting, look, 'filled');
  await late.presses.press(null);
  expect(late.sent.at(-1)).toEqual(command('button.press', { value: 'code', key: null }));
});

test('the menu offers the other numbers', async () => {
  const other = { key: 'other', service: 'Discord', phone: '+12025550143' };
  const { presses, events } = setUp(look, [{ key: 'own', service: 'Acme', phone: look.phone }, other]);
  await presses.openMenu(false);
  expect(events).toEqual(['menu other']);
});

test('numbers of other sites are not in the menu, but in the popup', async () => {
  const { presses, sent, events } = setUp({ ...look, others: true }, [], 'opened');
  await presses.openMenu(false);
  expect(events).toEqual(['menu  and others']);
  await presses.others();
  expect(sent.at(-1)).toEqual(command('button.others', {}));
  expect(events).toContain('leave');
  const closed = setUp({ ...look, others: true }, 'not_opened');
  await closed.presses.others();
  expect(closed.events).toContain('Click the OhmyOTP icon in the toolbar.');
  expect(closed.events).not.toContain('leave');
});

test('hiding says so, and what it did can be taken back until it is too late', async () => {
  const { presses, events, sent, undos } = setUp(look, null, true, null, false);
  await presses.hide('hour');
  expect(sent).toEqual([command('button.hide', { for: 'hour' })]);
  expect(events).toContain('Hidden here for an hour.');
  expect(events).not.toContain('leave');
  undos[0]?.();
  await vi.waitFor(() => expect(events).toContain('show again'));
  expect(sent.at(-1)).toEqual(command('button.undo_hide', {}));

  await presses.hide('always');
  expect(events).toContain('Hidden on this site. You can undo this in the OhmyOTP settings.');
  undos[1]?.();
  await vi.waitFor(() => expect(events).toContain('leave'));
  expect(events.filter((event) => event === 'show again')).toHaveLength(1);
});

test('an unanswered request does not end the script', async () => {
  const { presses, events, onGone } = setUp(look);
  await presses.press(null);
  expect(onGone).not.toHaveBeenCalled();
  expect(events).toContain('OhmyOTP isn’t responding. Open it from the toolbar.');
});

test('a reloaded extension ends the script', async () => {
  const ask = createAsk(
    {
      sendMessage: () => {
        throw new Error('Extension context invalidated.');
      },
    },
    () => false,
  );
  expect(await ask('button.look', { value: 'number' })).toBe('gone');
});

test('a code that arrives while the button is shown is offered without a press', async () => {
  const waiting: FieldButtonState = { ...look, press: 'wait' };
  const { presses, sent, events } = setUp(waiting, waiting, look);
  await presses.keepCurrent(0);
  await presses.keepCurrent(200);
  expect(sent).toEqual([command('button.look', { value: 'code' })]);
  await presses.keepCurrent(2_000);
  expect(events).toEqual(['show wait', 'show fill']);
  await presses.keepCurrent(9_000);
  expect(sent).toHaveLength(2);
});
