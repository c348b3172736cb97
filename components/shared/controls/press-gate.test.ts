import { beforeEach, describe, expect, test } from 'vitest';
import { createPressGate, type Look, type PressGate, READ_MS } from './press-gate.ts';

let time: number;
let look: Look | null;
let gate: PressGate;

beforeEach(() => {
  time = 1_000;
  look = { words: 'Rent · $0.40', place: [10, 20, 100, 32] };
  gate = createPressGate({ look: () => look, now: () => time });
  gate.isReady();
});

function press(heldMs = 60): boolean {
  gate.down();
  time += heldMs;
  return gate.lets();
}

function pressKey(): boolean {
  gate.down('key');
  return gate.lets();
}

describe('a press', () => {
  test('counts once the control could have been read', () => {
    time += READ_MS;
    expect(press()).toBe(true);
  });

  test('that began too early never counts, however long it is held', () => {
    time += READ_MS - 1;
    expect(press(2 * READ_MS)).toBe(false);
  });

  test('that was too early can be followed by one that counts', () => {
    expect(press()).toBe(false);
    time += READ_MS;
    expect(press()).toBe(true);
  });

  test('never counts as part of rapid clicking that began before it', () => {
    const presses = Array.from({ length: 40 }, () => {
      time += 190;
      return press();
    });
    expect(presses).not.toContain(true);
  });

  test('of a key counts once the control could have been read with the focus on it', () => {
    time += 5 * READ_MS;
    gate.focus();
    time += READ_MS - 1;
    expect(pressKey()).toBe(false);
    time += READ_MS;
    expect(pressKey()).toBe(true);
  });

  test('of a key never counts as part of rapid typing that moved the focus there', () => {
    time += 5 * READ_MS;
    gate.focus();
    const presses = Array.from({ length: 40 }, () => {
      time += 190;
      return pressKey();
    });
    expect(presses).not.toContain(true);
  });

  test('by a pointer waits for no focus, which it brings along', () => {
    time += READ_MS;
    gate.focus();
    expect(press()).toBe(true);
  });

  test.each<[string, () => void]>([
    ['other words', () => Object.assign(look as Look, { words: 'Rent · $9.00' })],
    ['another place', () => Object.assign(look as Look, { place: [10, 60, 100, 32] })],
    ['another size', () => Object.assign(look as Look, { place: [10, 20, 100, 64] })],
  ])('begins anew with %s, also while it is held', (_, change) => {
    look = structuredClone(look);
    time += READ_MS;
    gate.down();
    look = structuredClone(look);
    change();
    time += READ_MS;
    expect(gate.lets()).toBe(false);
    time += READ_MS - 1;
    expect(press()).toBe(false);
    time += READ_MS;
    expect(press()).toBe(true);
  });

  test('has to wait again after the control was out of sight', () => {
    time += READ_MS;
    const before = look;
    look = null;
    expect(press()).toBe(false);
    look = before;
    time += READ_MS;
    expect(press()).toBe(false);
    time += READ_MS;
    expect(press()).toBe(true);
  });

  test('still counts after a shift of a pixel or two', () => {
    time += READ_MS;
    look = { words: 'Rent · $0.40', place: [11, 22, 100, 31] };
    expect(press()).toBe(true);
  });

  test('does not count while the control creeps away in small steps', () => {
    for (let n = 0; n < 20; n += 1) {
      time += READ_MS / 4;
      look = { words: 'Rent · $0.40', place: [10 + 3 * n, 20, 100, 32] };
      expect(gate.isReady()).toBe(false);
    }
  });
});

test('a click by assistive technology, without a press, has to wait as long', () => {
  expect(gate.lets()).toBe(false);
  time += READ_MS;
  expect(gate.lets()).toBe(true);
});
