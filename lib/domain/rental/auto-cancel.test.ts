import { expect, test } from 'vitest';
import { aMessage, aReceived, aWaiting } from '../../testing/builders.ts';
import { autoCancelAt } from './auto-cancel.ts';

const rental = aWaiting({ autoCancel: true });
const secondsIn = (seconds: number) => rental.rentedAt + seconds * 1_000;

test.each<[string, Parameters<typeof autoCancelAt>, number | null]>([
  ['not wanted', [rental, { afterSeconds: null, beforeExpiry: false }, null], null],
  ['after a time', [rental, { afterSeconds: 120, beforeExpiry: false }, null], secondsIn(120)],
  ['before expiry', [rental, { afterSeconds: null, beforeExpiry: true }, null], secondsIn(555)],
  ['whichever is sooner', [rental, { afterSeconds: 590, beforeExpiry: true }, null], secondsIn(555)],
  [
    'anew when asked to send again',
    [rental, { afterSeconds: 120, beforeExpiry: false }, secondsIn(100)],
    secondsIn(220),
  ],
  ['never after expiry', [rental, { afterSeconds: 600, beforeExpiry: false }, null], null],
  [
    'made elsewhere, or without the setting',
    [aWaiting(), { afterSeconds: 120, beforeExpiry: true }, null],
    null,
  ],
  [
    'its code is in',
    [{ ...aReceived(aMessage('1111')), autoCancel: true }, { afterSeconds: 120, beforeExpiry: true }, null],
    null,
  ],
])('%s', (_name, given, at) => {
  expect(autoCancelAt(...given)).toBe(at);
});
