import { expect, test } from 'vitest';
import { settle } from '../../testing/clock.ts';
import { createHeldAlarm } from './held-alarm.ts';

/** As the browser's: to look and to set are two steps. */
function aBrowsersAlarm() {
  const browser = { isSet: false };
  const alarm = {
    async start() {
      const { isSet } = browser;
      await settle();
      if (!isSet) browser.isSet = true;
    },
    async stop() {
      await settle();
      browser.isSet = false;
    },
  };
  return { browser, alarm: createHeldAlarm(alarm) };
}

test('a stop that is under way does not undo a later start', async () => {
  const { browser, alarm } = aBrowsersAlarm();
  await alarm.start();
  await Promise.all([alarm.stop(), alarm.start()]);
  expect(browser.isSet).toBe(true);
});

test('the alarm cannot be stopped while it is held, and can be afterward', async () => {
  const { browser, alarm } = aBrowsersAlarm();
  await alarm.during(async () => {
    await alarm.stop();
    expect(browser.isSet).toBe(true);
  });
  await alarm.stop();
  expect(browser.isSet).toBe(false);
});

test('work that fails no longer holds the alarm', async () => {
  const { browser, alarm } = aBrowsersAlarm();
  await expect(alarm.during(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
  await alarm.stop();
  expect(browser.isSet).toBe(false);
});
