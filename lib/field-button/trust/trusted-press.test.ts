import { expect, test } from 'vitest';
import type { PressFacts, Refusal } from './press-guard.ts';
import { createTrustedPress } from './trusted-press.ts';

const inSight = { isInSight: true, isFrozen: false, steadyMs: 60_000, hasCome: true };
const covered = { isInSight: false, isFrozen: false, steadyMs: 0, hasCome: true };

/** The results of presses while these facts hold, one after the other. */
function setUp(...seen: Omit<PressFacts, 'isTrusted'>[]) {
  let keysAtRestMs = 60_000;
  const log: (Refusal | 'restart' | 'run')[] = [];
  const guard = createTrustedPress({
    facts: (isTrusted) => ({ isTrusted, ...(seen.shift() ?? inSight) }),
    keysAtRestMs: () => keysAtRestMs,
    pressedInVain: () => log.push('restart'),
    refused: (why) => log.push(why),
  });
  const event = { isTrusted: true } as PointerEvent;
  return {
    log,
    keysCome(restMs: number) {
      keysAtRestMs = restMs;
    },
    down: () => guard.down(event),
    click: () => guard.press(event, true, () => log.push('run')),
    key: () => guard.press(event, false, () => log.push('run')),
  };
}

test('a press on a visible part counts', () => {
  const { log, down, click } = setUp();
  down();
  click();
  expect(log).toEqual(['run']);
});

test('a press does not count if a cover goes or comes between pointer down and click', () => {
  const early = setUp(covered, inSight);
  early.down();
  early.click();
  expect(early.log).toEqual(['restart', 'restart', 'out_of_sight']);
  const late = setUp(inSight, covered);
  late.down();
  late.click();
  expect(late.log).toEqual(['restart', 'out_of_sight']);
});

test('a press does not count if its pointer down was not seen, first or later', () => {
  const { log, down, click } = setUp();
  click();
  expect(log).toEqual(['restart', 'script']);
  down();
  click();
  click();
  expect(log.slice(2)).toEqual(['run', 'restart', 'script']);
});

test('keys press without a pointer, and only on a visible part', () => {
  const { log, key } = setUp(inSight, covered);
  key();
  key();
  expect(log).toEqual(['run', 'restart', 'out_of_sight']);
});

test('keys do not count right after focus arrived, while a pointer does', () => {
  const { log, key, keysCome, down, click } = setUp();
  keysCome(399);
  key();
  expect(log).toEqual(['restart', 'too_soon']);
  down();
  click();
  keysCome(400);
  key();
  expect(log.slice(2)).toEqual(['run', 'run']);
});
