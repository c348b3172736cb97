import type { Random } from './random.ts';

const areaCodes = [
  '302',
  '212',
  '312',
  '415',
  '512',
  '617',
  '702',
  '786',
  '206',
  '303',
  '404',
  '469',
  '503',
  '619',
  '713',
  '917',
];

/** Ten digits that a North American form accepts: exchange 2-9 first, never N11 nor the fictional 555. */
export function makeNumber(random: Random, taken: (phone: string) => boolean): string {
  for (;;) {
    const area = areaCodes[random.int(areaCodes.length)] ?? '302';
    const exchange = String(200 + random.int(800));
    const phone = `${area}${exchange}${String(random.int(10_000)).padStart(4, '0')}`;
    if (exchange.endsWith('11') || exchange === '555' || taken(phone)) continue;
    return phone;
  }
}

/** Ten digits from what a person may type, or null. Takes `+1…`, `1…` and ten digits with separators. */
export function parseTypedNumber(typed: string): string | null {
  const bare = typed.trim().replace(/[\s().\-\u2010-\u2014]/g, '');
  return /^(?:\+?1)?([2-9]\d{2}[2-9]\d{6})$/.exec(bare)?.[1] ?? null;
}

/** `3026873874` → `(302) 687-3874`. */
export function formatNumber(phone: string): string {
  return `(${phone.slice(0, 3)}) ${phone.slice(3, 6)}-${phone.slice(6)}`;
}
