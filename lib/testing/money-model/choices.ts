import fc from 'fast-check';
import type { Endpoint, Fault } from '../fake-api.ts';

export const service = fc.constantFrom('Uber', 'Walmart');
export const nth = fc.nat({ max: 5 });

export const fault = fc.constantFrom<Fault>(
  { code: 'offline', when: 'before' },
  { code: 'offline', when: 'after' },
  { code: 'upstream', when: 'after' },
  { code: 'timeout', when: 'after', answersAfterMs: 15_000 },
  { code: 'rate_limited', when: 'before', retryAfterMs: 6_000 },
  { code: 'bad_response', when: 'after' },
  { code: 'offline', when: 'late', actsAfterMs: 20_000 },
  { code: 'upstream', when: 'late', actsAfterMs: 45_000 },
  { code: 'timeout', when: 'slow', answersAfterMs: 4_000 },
);

export const endpoint = fc.constantFrom<Endpoint>(
  'rent',
  'rerent',
  'cancel',
  'code',
  'rental',
  'activeRentals',
  'history',
  'service',
  'balance',
  'checkRerent',
  'me',
);

/** What all questions about one number may meet. */
export const ownFault = fc.constantFrom<Fault>(
  { code: 'not_owner', when: 'before' },
  { code: 'not_found', when: 'before' },
  { code: 'server_error', when: 'before' },
  { code: 'upstream', when: 'before' },
  { code: 'bad_response', when: 'after' },
  { code: 'timeout', when: 'before', answersAfterMs: 6_000 },
);
