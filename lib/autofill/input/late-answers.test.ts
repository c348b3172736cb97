// @vitest-environment happy-dom
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inTurn } from '../fill/in-turn.ts';
import { holdsInTheEnd, staysHeld } from './late-answers.ts';

const NUMBER = '2015550123';

let shown = '';
const inField = () => shown;
const holds = () => shown === NUMBER;

/** The page writes that into its field after so many milliseconds. */
function writes(text: string, afterMs: number): void {
  setTimeout(() => {
    shown = text;
  }, afterMs);
}

/** What a page writes back that answers each key with what it had been told by then. */
function writesBack(firstMs: number, eachMs: number, keys = NUMBER.length): void {
  for (let n = 1; n <= keys; n++) writes(NUMBER.slice(0, n), firstMs + n * eachMs);
}

async function within<T>(said: Promise<T>, ms: number): Promise<T | 'nothing yet'> {
  let answer: T | 'nothing yet' = 'nothing yet';
  void said.then((result) => {
    answer = result;
  });
  for (let passed = 0; passed < ms; passed += 5) {
    await vi.advanceTimersByTimeAsync(5);
    // Fake timers do not cover the message channels that let a page run.
    await turn();
  }
  return answer;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  shown = NUMBER;
});
afterEach(() => vi.useRealTimers());

test('a value that the page leaves alone is sure after a fifth of a second', async () => {
  const said = staysHeld(holds, inField);
  expect(await within(said, 190)).toBe('nothing yet');
  expect(await within(said, 30)).toBe(true);
});

test('a page that writes back what it was told of each key is judged once it is quiet', async () => {
  writesBack(100, 30);
  const said = staysHeld(holds, inField);
  expect(await within(said, 300)).toBe('nothing yet');
  expect(await within(said, 500)).toBe(true);
});

test.each([
  ['a part of it', () => writesBack(100, 30, 7), 100 + 7 * 30 + 400],
  ['nothing', () => writes('', 100), 140],
  ['something else', () => writes('+44 7911', 100), 140],
  ['more', () => writes(`${NUMBER}0`, 100), 140],
])('a page that leaves %s has not taken it', async (_, happens, ms) => {
  happens();
  expect(await within(staysHeld(holds, inField), ms)).toBe(false);
});

test('a field that holds a beginning as yet may hold all of it soon', async () => {
  shown = NUMBER.slice(0, 4);
  writesBack(-100, 40);
  expect(await within(holdsInTheEnd(holds, inField, NUMBER), 400)).toBe(true);
  shown = '999';
  expect(await within(holdsInTheEnd(holds, inField, NUMBER), 10)).toBe(false);
});

describe('attempts', () => {
  const ATTEMPTS = [
    { way: 'keys', format: 'e164' },
    { way: 'slow_keys', format: 'national' },
    { way: 'paste', format: 'national' },
  ] as const;

  async function ways(page: () => void): Promise<string[]> {
    const tried: string[] = [];
    for await (const { way } of inTurn(ATTEMPTS, inField)) {
      tried.push(way);
      page();
    }
    return tried;
  }

  test('come in their order', async () => {
    expect(
      await within(
        ways(() => undefined),
        500,
      ),
    ).toEqual(['keys', 'slow_keys', 'paste']);
  });

  test('tell a page all at once that writes back each key, once it has', async () => {
    const page = () => {
      if (vi.getTimerCount() === 0) writesBack(0, 8, 4);
    };
    expect(await within(ways(page), 2_000)).toEqual(['keys', 'paste', 'slow_keys']);
  });
});
