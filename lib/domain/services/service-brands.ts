import { parse } from 'tldts';
import { lazily } from '../lazily.ts';
import { ALIASES } from './service-aliases.ts';
import { plainName } from './service-names.ts';
import { tenantOf } from './shared-domains.ts';
import { siteDomain, siteName } from './site.ts';

interface Brand {
  names: readonly string[];
  /** Names that count only on these sites. */
  onlyThere: readonly string[];
  sites: readonly string[];
}

const brands = lazily((): readonly Brand[] =>
  ALIASES.map(([names, sites]) => ({
    names: names.replaceAll('=', '').split(' '),
    onlyThere: names.split(' ').flatMap((name) => (/^=|^.{1,3}$/.test(name) ? [name.replace('=', '')] : [])),
    sites: sites.split(' ').flatMap(expand),
  })),
);

const bySite = lazily(
  (): ReadonlyMap<string, Brand> =>
    new Map(brands().flatMap((brand) => brand.sites.map((site) => [site, brand] as const))),
);

function expand(site: string): string[] {
  const [, label = '', suffixes = ''] = /^(.*)\{(.*)\}$/.exec(site) ?? [];
  return suffixes === '' ? [site] : suffixes.split(',').map((suffix) => label + suffix);
}

/**
 * The names under which this site's service may be listed, most likely first. Never a guess, because money depends on
 * it.
 */
export function namesOfSite(host: string): readonly string[] {
  const site = hostsAbove(host).find((above) => bySite().has(above));
  const known = bySite().get(site ?? '')?.names ?? [];
  // A product's own host says nothing about the rest of its domain: WeChat's is not QQ.
  return site === undefined || site === siteDomain(host) ? [...known, ...namesByLabel(host)] : known;
}

/** Without what the name only suggests: anyone may own a known name's domain in some country. */
export function namesOfOwnSite(host: string): readonly string[] {
  const { publicSuffix } = parse(host, { allowPrivateDomains: true });
  const isListed = hostsAbove(host).some((above) => bySite().has(above));
  return isListed || publicSuffix === 'com' || publicSuffix === 'localhost' ? namesOfSite(host) : [];
}

/** The sites of all brands that go by one of these names. */
export function sitesOfNames(names: readonly string[]): readonly string[] {
  return brands()
    .filter((brand) => brand.names.some((name) => names.includes(name)))
    .flatMap(({ sites }) => sites);
}

/** A known brand counts on domains where it may trade. Any other name counts on all but domains open to anyone. */
function namesByLabel(host: string): readonly string[] {
  const { publicSuffix, isPrivate } = parse(host, { allowPrivateDomains: true });
  const label = plainName(siteName(host) ?? '');
  if (label === '' || isPrivate || tenantOf(host) !== null) return [];
  const namesakes = brands().filter(({ names }) => names.includes(label));
  const brand = namesakes.find(({ names }) => names[0] === label) ?? namesakes[0];
  const names = brand ? [label, ...brand.names] : [label];
  if (!brand || publicSuffix === 'localhost') return names;
  const mayTrade = publicSuffix === 'com' || /(?:^|\.)[a-z]{2}$/.test(publicSuffix ?? '');
  return mayTrade && namesakes.every(({ onlyThere }) => !onlyThere.includes(label)) ? names : [];
}

/** `a.b.c.com` → `a.b.c.com`, `b.c.com`, `c.com`. What is above the site belongs to others. */
function hostsAbove(host: string): string[] {
  const labels = host.split('.');
  const depth = (siteDomain(host) ?? host).split('.').length;
  return labels.slice(0, labels.length - depth + 1).map((_, n) => labels.slice(n).join('.'));
}
