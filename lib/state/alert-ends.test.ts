import { expect, test } from 'vitest';
import type { Rental } from '../domain/rental/rental.ts';
import { aMessage, aReceived, aRequest, aWaiting } from '../testing/builders.ts';
import { alertsOf, withAlert } from './alert-edits.ts';
import { withAlertsEnded } from './alert-ends.ts';
import type { AppState, PendingAlert } from './app-state.ts';
import { EMPTY } from './empty.ts';
import { withFill } from './state-edits.ts';

type What = PendingAlert['what'];

const given = aWaiting();
const cancelled: Rental = { ...given, state: 'cancelled', refundMinor: 40 };
const other = aWaiting({ key: 'key-2', id: 'rental-2' });

/** What is still shown after the rentals have changed. */
function left(what: What, before: readonly Rental[], after: readonly Rental[]): What[] {
  const told = withAlert({ ...EMPTY, rentals: before }, what, 1);
  return alertsOf(withAlertsEnded(told, { ...told, rentals: after })).map((alert) => alert.what);
}

const notCancelled: What = {
  kind: 'error',
  code: 'upstream',
  about: { rental: given.key, service: given.service },
};
const notRented: What = { kind: 'error', code: 'offline', about: { service: 'Uber' } };
const second: What = { kind: 'second_number', service: 'Uber' };

test.each<[string, What, readonly Rental[], readonly Rental[]]>([
  ['a cancel that failed, and works', notCancelled, [given], [cancelled]],
  ['a cancel that failed, and a code comes', notCancelled, [given], [aReceived(aMessage('482913'))]],
  ['a purchase that failed, and works', notRented, [aRequest()], [given]],
  ['no number to fill in, and there is one', { kind: 'nothing_to_fill', value: 'number' }, [], [given]],
  [
    'no code to fill in, and there is one',
    { kind: 'nothing_to_fill', value: 'code' },
    [given],
    [aReceived(aMessage('482913'))],
  ],
  ['no service for the site, and one is rented', { kind: 'no_service' }, [], [given]],
])('an alert ends: %s', (_name, what, before, after) => {
  expect(left(what, before, after)).toEqual([]);
});

test.each<[string, What, readonly Rental[], readonly Rental[]]>([
  ['another number is given back', notCancelled, [other, given], [{ ...cancelled, key: 'key-2' }, given]],
  ['the number runs out', notCancelled, [given], [{ ...given, state: 'expired' }]],
  ['another service is rented', notRented, [], [aWaiting({ service: 'Walmart' })]],
  ['a number of the service ends', notRented, [given], [cancelled]],
  ['one of two numbers is given back', second, [other, given], [other, cancelled]],
  ['an error that is about nothing', { kind: 'error', code: 'upstream' }, [given], [cancelled]],
])('an alert stays if %s', (_name, what, before, after) => {
  expect(left(what, before, after)).toEqual([what]);
});

test.each<['number' | 'code', boolean]>([
  ['number', true],
  ['code', false],
])('a number that was not filled in, and then a %s is: told no longer? %s', (value, ended) => {
  const what: What = { kind: 'fill', value: 'number', outcome: 'no_field' };
  const told = withAlert(withFill(EMPTY, 'key-1', { number: 'no_field' }), what, 1);
  const after: AppState = withFill(told, 'key-1', { [value]: 'filled' });
  expect(withAlertsEnded(told, after).alert === null).toBe(ended);
});
