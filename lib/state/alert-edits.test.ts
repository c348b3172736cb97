import { expect, test } from 'vitest';
import {
  alertsOf,
  withAlert,
  withAlertDismissed,
  withoutKeyAlert,
  withoutPassingAlert,
} from './alert-edits.ts';
import type { PendingAlert } from './app-state.ts';
import { EMPTY } from './empty.ts';

type What = PendingAlert['what'];

const SECOND: What = { kind: 'second_number', service: 'Uber' };
const OTHER_SECOND: What = { kind: 'second_number', service: 'Walmart' };
const REFUSED: What = { kind: 'error', code: 'rejected' };
const KEY: What = { kind: 'error', code: 'unauthorized' };
const NOT_FILLED: What = { kind: 'fill', value: 'number', outcome: 'rejected' };
const NOTHING: What = { kind: 'nothing_to_fill', value: 'code' };
const NO_SERVICE: What = { kind: 'no_service' };

const told = (...all: What[]) => all.reduce((state, what, n) => withAlert(state, what, n), EMPTY);
const kinds = (state: typeof EMPTY) => alertsOf(state).map(({ what }) => what);

test.each<[string, What[], What[]]>([
  ['money stays before what a fill comes to', [SECOND, NOT_FILLED], [SECOND, NOT_FILLED]],
  ['money comes before a fill that was there', [NOT_FILLED, SECOND], [SECOND, NOT_FILLED]],
  ['each matter of money is told', [SECOND, REFUSED, OTHER_SECOND], [SECOND, REFUSED, OTHER_SECOND]],
  ['the same is told once', [SECOND, REFUSED, SECOND], [REFUSED, SECOND]],
  ['of fills only the last stays', [NOT_FILLED, NOTHING, NO_SERVICE], [NO_SERVICE]],
  ['of fills only the last, behind money too', [SECOND, NOT_FILLED, NOTHING], [SECOND, NOTHING]],
])('alerts that wait: %s', (_, all, after) => {
  expect(kinds(told(...all))).toEqual(after);
});

test('stored failures are bounded, and those about money are dropped last', () => {
  const many = Array.from({ length: 25 }, (_, n): What => ({ kind: 'second_number', service: `S${n}` }));
  const state = told(NOT_FILLED, ...many);
  expect(kinds(state)).toHaveLength(20);
  expect(kinds(state)).not.toContainEqual(NOT_FILLED);
});

test('failures are dismissed one by one, or by their time', () => {
  const state = told(SECOND, REFUSED, NOT_FILLED);
  expect(kinds(withAlertDismissed(state))).toEqual([REFUSED, NOT_FILLED]);
  expect(kinds(withAlertDismissed(state, 2))).toEqual([SECOND, REFUSED]);
  expect(withAlertDismissed(state, 99)).toBe(state);
  expect(withAlertDismissed(EMPTY)).toBe(EMPTY);
});

test("opening another view drops a fill's failure, and a new key the old key's", () => {
  const state = told(SECOND, KEY, NOT_FILLED);
  expect(kinds(withoutPassingAlert(state))).toEqual([SECOND, KEY]);
  expect(kinds(withoutKeyAlert(state))).toEqual([SECOND]);
});
