import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Service } from './service.ts';
import { ALIASES } from './service-aliases.ts';
import { bestServiceFor, patternsFor, servicesFor } from './service-match.ts';

const listed = (...names: string[]) =>
  names.map((name): Service => ({ id: name, name, priceMinor: 40, available: 1, category: null }));

const names = [
  ...['Uber', 'AT&T / Cricket', 'Booking.com', 'Pokémon Go', 'X', 'Google / Gmail / YouTube', 'Cash App'],
  ...['Line', 'Signal', 'Microsoft, Outlook', 'Amazon', 'Epic Games', '微信', 'QQ', 'Blizzard (Battle.net)'],
  ...['Other', 'Any service', 'Acme', 'proton.me', 'Facebook', 'Steam', 'ABC', 'Apple', 'WhatsApp', 'Match'],
];
const services = listed(...names);

describe('the service of a site', () => {
  test.each([
    ['uber.com', 'Uber'],
    ['auth.uber.co.uk', 'Uber'],
    ['uber.com.br', 'Uber'],
    ['UBER.com.', 'Uber'],
    ['uber.localhost', 'Uber'],
    ['x.localhost', 'X'],
    ['wechat.localhost', '微信'],
    ['att-cricket.localhost', 'AT&T / Cricket'],
    ['ubereats.com', 'Uber'],
    ['cricket.com', 'AT&T / Cricket'],
    ['signin.att.com', 'AT&T / Cricket'],
    ['secure.booking.com', 'Booking.com'],
    ['pokemongo.com', 'Pokémon Go'],
    ['x.com', 'X'],
    ['mobile.twitter.com', 'X'],
    ['mail.google.com', 'Google / Gmail / YouTube'],
    ['accounts.google.co.kr', 'Google / Gmail / YouTube'],
    ['youtube.com', 'Google / Gmail / YouTube'],
    ['cash.app', 'Cash App'],
    ['line.me', 'Line'],
    ['signal.org', 'Signal'],
    ['login.live.com', 'Microsoft, Outlook'],
    ['xbox.com', 'Microsoft, Outlook'],
    ['www.amazon.de', 'Amazon'],
    ['amazon.com.au', 'Amazon'],
    ['amazon.com.ng', 'Amazon'],
    ['store.epicgames.com', 'Epic Games'],
    ['weixin.qq.com', '微信'],
    ['mail.qq.com', 'QQ'],
    ['battle.net', 'Blizzard (Battle.net)'],
    ['account.proton.me', 'proton.me'],
    ['messenger.com', 'Facebook'],
    ['store.steampowered.com', 'Steam'],
    ['web.whatsapp.com', 'WhatsApp'],
    ['acme.org', 'Acme'],
    ['abc.com', 'ABC'],
  ])('%s is %s', (host, name) => {
    expect(bestServiceFor(host, services)?.name).toBe(name);
  });

  test.each([
    ...[
      'uberized.com',
      'notuber.com',
      'uber.example.com',
      'uber.xyz',
      'uber-login.com',
      'uber.github.io',
      'acme.github.io',
    ],
    ...[
      'app.com',
      'cash.com',
      'online.com',
      'line.com',
      'signal.com',
      'match.io',
      'steam.de',
      'x.ai',
      'x.org',
    ],
    ...['epic.com', 'whats.app', 'you.tube', 'proton.com', 'other.com', 'any.com', 'anyservice.com'],
    ...['127.0.0.1', '[::1]', 'localhost', '', 'com', 'constructor', '__proto__'],
  ])('%s belongs to no service', (host) => {
    expect(servicesFor(host, services)).toEqual([]);
  });

  test('only the site itself counts where a brand has an ordinary name', () => {
    expect(bestServiceFor('match.com', services)?.name).toBe('Match');
    expect(bestServiceFor('match.de', services)).toBeNull();
  });
});

describe('which comes first', () => {
  const google = listed('Google / Gmail', 'Google', 'YouTube', 'Gmail');
  const namesFor = (host: string, overrides?: Record<string, string>) =>
    servicesFor(host, google, overrides).map(({ name }) => name);

  test('a product before its company, an own entry before a shared one', () => {
    expect(namesFor('youtube.com')).toEqual(['YouTube', 'Google', 'Google / Gmail', 'Gmail']);
    expect(namesFor('mail.google.com')).toEqual(['Gmail', 'Google / Gmail', 'Google']);
    expect(namesFor('google.com')).toEqual(['Google', 'Google / Gmail', 'Gmail']);
  });

  test('what the user took there, before all, on the whole domain', () => {
    expect(namesFor('m.youtube.com', { 'youtube.com': 'Gmail' })[0]).toBe('Gmail');
    expect(namesFor('sign-up.example', { 'sign-up.example': 'Gmail' })).toEqual(['Gmail']);
    expect(namesFor('acme.localhost', { 'acme.localhost': 'Google' })).toEqual(['Google']);
  });

  test('what is no longer on the list is not offered', () => {
    expect(namesFor('youtube.com', { 'youtube.com': 'Gone' })[0]).toBe('YouTube');
  });

  test('a site under a shared suffix is not its neighbor', () => {
    expect(namesFor('one.github.io', { 'two.github.io': 'Google' })).toEqual([]);
  });
});

describe('patterns', () => {
  const patterns = (name: string, overrides?: Record<string, string>) =>
    listed(name).flatMap((service) => patternsFor(service, overrides));

  test.each([
    ['Discord', ['*://*.discord.com/*', '*://*.discord.gg/*', '*://*.discordapp.com/*']],
    ['Booking.com', ['*://*.booking.com/*']],
    ['Unheard.io', ['*://*.unheard.io/*']],
    ['Unheard', []],
    ['Other', []],
  ])('%s: %j', (name, wanted) => {
    expect(patterns(name)).toEqual(wanted);
  });

  test('where the user took it, and not where another was taken', () => {
    const overrides = {
      'acme.com': 'Discord',
      'acme.localhost': 'Discord',
      'discord.gg': 'Other',
      '[::1]': 'Discord',
    };
    expect(patterns('Discord', overrides)).toEqual([
      '*://*.acme.com/*',
      '*://acme.localhost/*',
      '*://*.discord.com/*',
      '*://*.discordapp.com/*',
    ]);
  });

  test('a service is offered wherever its patterns reach', () => {
    for (const service of services)
      for (const pattern of patternsFor(service))
        expect(servicesFor(pattern.slice('*://*.'.length, -'/*'.length), services)).toContain(service);
  });
});

test('every site stands in one row only, in lower case, without a path', () => {
  const sites = ALIASES.flatMap(([, row]) => row.split(' '));
  expect(sites.filter((site) => !/^[a-z0-9.{},-]+$/.test(site))).toEqual([]);
  expect(sites.filter((site, n) => sites.indexOf(site) !== n)).toEqual([]);
});

test('no host makes it fail, and nothing is offered that is not on the list', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.domain(), fc.webAuthority()), (host) => {
      for (const service of servicesFor(host, services)) expect(services).toContain(service);
    }),
  );
});
