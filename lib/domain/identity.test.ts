import { expect, test } from 'vitest';
import { type Identity, isSameAccount } from './identity.ts';

test.each<[Identity, Identity, boolean | null]>([
  [{ id: '7' }, { id: '7' }, true],
  [{ id: '7' }, { id: '8' }, false],
  [{ id: '7', email: 'a@b.example' }, { id: '7', email: 'new@b.example' }, true],
  [{ id: 'of-key-1', email: 'a@b.example' }, { id: 'of-key-2', email: 'a@b.example' }, true],
  [{ id: '7', email: 'a@b.example' }, { id: '8', email: 'c@d.example' }, false],
  [{ id: '7' }, { email: 'a@b.example' }, null],
  [{}, { id: '7' }, null],
  [{}, {}, null],
])('%j and %j: the same account? %j', (one, other, same) => {
  expect(isSameAccount(one, other)).toBe(same);
  expect(isSameAccount(other, one)).toBe(same);
});
