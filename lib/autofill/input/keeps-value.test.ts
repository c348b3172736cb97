// @vitest-environment happy-dom
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepsValue } from './keeps-value.ts';

const NUMBER = '2015550123';

function fieldCalled(id: string): HTMLInputElement {
  return document.getElementById(id) as HTMLInputElement;
}

/** Like an event from a real user action. */
function trusted(type: string): Event {
  return Object.defineProperty(new Event(type, { bubbles: true, composed: true }), 'isTrusted', {
    value: true,
  });
}

async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 50) {
    await vi.advanceTimersByTimeAsync(50);
    // Fake timers do not cover the message channels that let a page run.
    await turn();
  }
}

/** The verdict on a number that the page removes two seconds after the fill, given what happened before. */
async function saidAfter(happens: (field: HTMLInputElement) => void): Promise<boolean | 'nothing yet'> {
  const field = fieldCalled('phone');
  field.value = NUMBER;
  const end = new AbortController();
  const standing = { fields: () => [field], holds: () => field.value === NUMBER };
  let said: boolean | 'nothing yet' = 'nothing yet';
  void keepsValue(document, standing, end.signal).then((result) => {
    said = result;
  });
  await pass(1_000);
  happens(field);
  await pass(1_000);
  field.value = '';
  await pass(1_000);
  end.abort();
  return said;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  HTMLElement.prototype.checkVisibility = function isShown(this: HTMLElement) {
    return !this.hidden;
  };
  document.body.innerHTML =
    '<form><input id="phone" type="tel"><input id="email" type="email"><ul><li id="option"></li></ul></form>';
});
afterEach(() => vi.useRealTimers());

describe('a number that is gone from its field', () => {
  test('was reverted by the page, unless something else may have removed it', async () => {
    expect(await saidAfter(() => undefined)).toBe(false);
  });

  test.for([
    ['the user edits it', (field: HTMLInputElement) => field.dispatchEvent(trusted('beforeinput'))],
    ['the user presses into it', (field: HTMLInputElement) => field.dispatchEvent(trusted('pointerdown'))],
    [
      'the user chooses elsewhere',
      () => document.getElementById('option')?.dispatchEvent(trusted('keydown')),
    ],
    ['the form is sent', () => document.forms[0]?.dispatchEvent(trusted('submit'))],
    [
      'the page locks it',
      (field: HTMLInputElement) => {
        field.disabled = true;
      },
    ],
    [
      'the page hides it',
      (field: HTMLInputElement) => {
        field.hidden = true;
      },
    ],
  ] as const)('nothing is said against the page after %s', async ([, happens]) => {
    expect(await saidAfter(happens)).toBe(true);
  });

  test.for([
    ['the user types into another field', () => fieldCalled('email').dispatchEvent(trusted('beforeinput'))],
    ['a script makes the event', (field: HTMLInputElement) => field.dispatchEvent(new Event('beforeinput'))],
  ] as const)('was removed by the page also when %s', async ([, happens]) => {
    expect(await saidAfter(happens)).toBe(false);
  });
});

test('a value gone only for a moment, as in a re-render, counts as kept', async () => {
  const field = fieldCalled('phone');
  field.value = NUMBER;
  const standing = { fields: () => [field], holds: () => field.value === NUMBER };
  const said = keepsValue(document, standing, new AbortController().signal);
  await pass(1_000);
  field.value = '';
  setTimeout(() => {
    field.value = NUMBER;
  }, 300);
  await pass(5_000);
  expect(await said).toBe(true);
});

test.each([
  ['as long as it stands there', 2_000, 1],
  ['not while the page is still checking', 300, 0],
])('a number that the page marks as wrong later is told once, %s', async (_, forMs, times) => {
  const field = fieldCalled('phone');
  field.value = NUMBER;
  const onMarked = vi.fn();
  const isMarked = () => field.matches('[aria-invalid=true]');
  const standing = { fields: () => [field], holds: () => field.value === NUMBER, isMarked };
  const said = keepsValue(document, standing, new AbortController().signal, onMarked);
  await pass(1_050);
  field.setAttribute('aria-invalid', 'true');
  await pass(forMs);
  field.removeAttribute('aria-invalid');
  await pass(5_000);
  expect(await said).toBe(true);
  expect(onMarked).toHaveBeenCalledTimes(times);
});
