import { expect, test } from 'vitest';
import { createSightTimer } from './sight-timer.ts';

function setUp() {
  let at = 1_000;
  const standing = createSightTimer(() => at);
  return {
    ...standing,
    after(ms: number) {
      at += ms;
    },
  };
}

test('the time starts when it becomes visible, and restarts after it was not', () => {
  const { look, after, steadyMs, lostMs } = setUp();
  look(false);
  after(50);
  look(true);
  after(400);
  look(true);
  expect(steadyMs()).toBe(400);
  look(false);
  expect(steadyMs()).toBe(0);
  after(700);
  expect(lostMs()).toBe(700);
  look(true);
  after(10);
  expect(steadyMs()).toBe(10);
});

test('it is not lost while no look was possible', () => {
  const { look, after, lostMs } = setUp();
  look(true);
  after(3_000);
  expect(lostMs()).toBe(0);
  look(false);
  after(100);
  look(false);
  expect(lostMs()).toBe(100);
  look(true);
  expect(lostMs()).toBe(0);
});

test('the time restarts with every move and every restart', () => {
  const { look, after, steadyMs, moved, restart } = setUp();
  look(true);
  after(400);
  restart();
  expect(steadyMs()).toBe(0);
  after(100);
  look(true);
  expect(steadyMs()).toBe(100);
  moved();
  expect(steadyMs()).toBe(0);
  after(20);
  look(true);
  after(5);
  expect(steadyMs()).toBe(5);
});

test('it counts as in place from the start, though the browser reports it visible a moment later', () => {
  const { look, after, since, moved } = setUp();
  moved();
  look(false);
  expect(since()).toBe(Number.POSITIVE_INFINITY);
  after(120);
  look(true);
  expect(since()).toBe(1_000);
});

test.each<[string, (standing: ReturnType<typeof setUp>) => void]>([
  ['what covered it for a while', ({ after }) => after(600)],
  [
    'what came over it since',
    ({ look, after }) => {
      look(true);
      after(100);
      look(false);
    },
  ],
])('it stands since %s went', (_, cover) => {
  const standing = setUp();
  const { look, after, since, moved } = standing;
  moved();
  look(false);
  cover(standing);
  after(50);
  const before = since();
  look(true);
  expect(before).toBe(Number.POSITIVE_INFINITY);
  expect(since()).toBeGreaterThanOrEqual(1_150);
});

test('a restart does not change since when it is in place', () => {
  const { look, after, since, restart } = setUp();
  look(true);
  const before = since();
  after(100);
  restart();
  look(true);
  expect(since()).toBe(before);
});
