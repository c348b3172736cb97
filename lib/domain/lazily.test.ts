import { expect, test, vi } from 'vitest';
import { lazily } from './lazily.ts';

test('it is made at its first use, once', () => {
  const make = vi.fn(() => undefined);
  const made = lazily(make);
  expect(make).not.toHaveBeenCalled();
  expect([made(), made()]).toEqual([undefined, undefined]);
  expect(make).toHaveBeenCalledTimes(1);
});
