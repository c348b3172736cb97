import { describe, expect, test } from 'vitest';
import { belongsTo, type Claimed } from './belongs.ts';
import type { FillOutcome } from './fill.ts';

const ACME = 'https://acme.com';
const EVIL = 'https://evil.example';

type Fill = Claimed['fill'];
const NOWHERE: Fill = { site: null, number: null };
const at = (origin: string, number: FillOutcome | null, rentedFor = false): Fill => ({
  site: { tabId: 7, origin },
  number,
  rentedFor,
});

/** Rows: where the number is. Columns: what the page is. The rental is for Acme. */
const PAGES = {
  own: ACME,
  below: 'https://accounts.acme.com',
  other: EVIL,
  plain: 'http://acme.com',
  port: 'https://acme.com:8443',
} as const;

const TABLE: [string, Fill, (keyof typeof PAGES)[]][] = [
  ['nowhere', NOWHERE, ['own', 'below', 'port']],
  ['in its own site', at(ACME, 'filled'), ['own', 'below']],
  ['in its own site, which went on with it', at(ACME, 'page_gone'), ['own', 'below']],
  ['in its own site, which removed it', at(ACME, 'reverted'), ['own', 'below']],
  ['in another site', at(EVIL, 'filled'), ['other']],
  ['in another site, which removed it', at(EVIL, 'reverted'), ['other']],
  ['in a host below, beside others', at(PAGES.below, 'filled'), ['own', 'below']],
  ['in the same host without encryption', at(PAGES.plain, 'filled'), ['plain']],
  ['on its way into another site', at(EVIL, null), ['other']],
  [
    'rented for another site, which has no field for it',
    at(EVIL, 'no_field', true),
    ['other', 'own', 'below', 'port'],
  ],
  ['tried in another site, which has no field for it', at(EVIL, 'no_field'), ['own', 'below', 'port']],
  ['tried in another site, which refused it', at(EVIL, 'rejected'), ['own', 'below', 'port']],
  ['rented for another site, and in its own', at(ACME, 'filled', true), ['own', 'below']],
];

describe('a number for Acme', () => {
  test.each(TABLE)('%s', (_, fill, expected) => {
    const pages = Object.keys(PAGES) as (keyof typeof PAGES)[];
    expect(pages.filter((page) => belongsTo(PAGES[page], { service: 'Acme', fill }))).toEqual(
      pages.filter((page) => expected.includes(page)),
    );
  });
});

describe('the own site of a service, while its number is nowhere', () => {
  const isFor = (service: string, origin: string, overrides = {}) =>
    belongsTo(origin, { service, fill: NOWHERE }, overrides);

  test.each([
    ['Uber', 'https://auth.uber.com', true],
    ['Uber', 'https://ubereats.com', true],
    ['Google', 'https://accounts.google.co.uk', true],
    ['Booking.com', 'https://secure.booking.com', true],
    ['Acme', 'http://acme.localhost:4010', true],
    ['Acme', 'http://bluebird.localhost:4010', false],
    ['Acme', 'https://github.com', false],
    ['Uber', 'https://uber.com.evil.example', false],
    ['Uber', 'https://uber.github.io', false],
    ['Uber', 'http://uber.com', false],
    ['Tumblr', 'https://www.tumblr.com', true],
    ['Tumblr', 'https://anyone.tumblr.com', false],
    ['Uber', 'https://uber.wordpress.com', false],
    // A name in some country may be anyone's, and so is a brand's name elsewhere.
    ['Uber', 'https://uber.tk', false],
    ['Acme', 'https://acme.xyz', false],
    ['Other', 'https://other.com', false],
    ['Uber', 'null', false],
    ['Uber', '', false],
  ])('%s on %s: %s', (service, origin, is) => {
    expect(isFor(service, origin)).toBe(is);
  });

  test('what the user chose there counts where no site of the service is known, and nowhere else', () => {
    const overrides = { 'join.example': 'Zorptel', 'evil.example': 'Google', 'trap.example': 'Other' };
    expect(isFor('Zorptel', 'https://www.join.example', overrides)).toBe(true);
    expect(isFor('Zorptel', 'http://join.example', overrides)).toBe(false);
    expect(isFor('Zorptel', EVIL, overrides)).toBe(false);
    expect(isFor('Google', EVIL, overrides)).toBe(false);
    expect(isFor('Other', 'https://trap.example', overrides)).toBe(false);
  });
});
