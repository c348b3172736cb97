import { expect, test } from 'vitest';
import { APP_ERROR_CODES } from '../../../lib/domain/errors.ts';
import { english } from '../../../lib/i18n/english.ts';
import { waiting } from '../../testing/states.ts';
import { endedMessage } from './ended-messages.ts';

const wanted = { key: 'r1', service: 'Uber', requestedAt: 0 };

test('a refund is only claimed if the API reported it', () => {
  expect(endedMessage(english, { ...waiting(), state: 'cancelled', refundMinor: 40 }).detail).toContain(
    '$0.40',
  );
  expect(endedMessage(english, { ...waiting(), state: 'cancelled', refundMinor: null }).detail).toBeNull();
  expect(endedMessage(english, { ...waiting(), state: 'expired' }).detail).not.toMatch(/refund|balance/);
});

test('"not charged" is only claimed for a purchase known not to have happened', () => {
  expect(endedMessage(english, { ...wanted, state: 'failed', reason: 'not_bought' }).detail).toBe(
    'You weren’t charged.',
  );
  for (const reason of APP_ERROR_CODES) {
    expect(JSON.stringify(endedMessage(english, { ...wanted, state: 'failed', reason }))).not.toContain(
      'charged',
    );
  }
});

test('every failed purchase has a next step', () => {
  for (const reason of APP_ERROR_CODES) {
    expect(endedMessage(english, { ...wanted, state: 'failed', reason }).next).not.toBe('none');
  }
});
