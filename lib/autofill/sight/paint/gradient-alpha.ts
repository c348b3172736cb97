import { readColor } from './color.ts';

const TO: Record<string, 'down' | 'up' | 'right' | 'left'> = {
  'to bottom': 'down',
  '180deg': 'down',
  'to top': 'up',
  '0deg': 'up',
  'to right': 'right',
  '90deg': 'right',
  'to left': 'left',
  '270deg': 'left',
};

/** For gradients that run straight along an element, the alpha where `inner` lies; for others, the lowest there is. */
export function gradientAlpha(layer: string, at: Element, inner: Element): number {
  const inside = /^[a-z-]+-gradient\((.*)\)$/.exec(layer)?.[1];
  if (inside === undefined) return 0;
  const parts = splitAtCommas(inside);
  const stops = parts.flatMap((part) => stopsOf(part));
  if (stops.length === 0) return 0;
  const least = Math.min(...stops.map(({ alpha }) => alpha));
  const isColorFirst = stopsOf(parts[0] ?? '').length > 0;
  const direction = isColorFirst ? 'down' : TO[parts[0] ?? ''];
  if (!/^(-webkit-)?linear-gradient/.test(layer) || layer.startsWith('-') || direction === undefined)
    return least;
  const [whole, part] = [at.getBoundingClientRect(), inner.getBoundingClientRect()];
  // A frame has coordinates of its own.
  if (at.ownerDocument !== inner.ownerDocument) return least;
  const isUpright = direction === 'down' || direction === 'up';
  const length = isUpright ? whole.height : whole.width;
  const middle = isUpright ? part.top + part.height / 2 - whole.top : part.left + part.width / 2 - whole.left;
  const from = direction === 'up' || direction === 'left' ? length - middle : middle;
  return alphaAlong(stops, length, from) ?? least;
}

interface Stop {
  alpha: number;
  /** As written; `''` if it follows from its neighbors. */
  place: string;
}

const COLOR = /^((?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^()]*\)|transparent)\s*(.*)$/;

function stopsOf(part: string): Stop[] {
  const [, color, rest = ''] = COLOR.exec(part) ?? [];
  if (color === undefined) return [];
  const { alpha } = color === 'transparent' ? { alpha: 0 } : readColor(color);
  const places = rest.match(/calc\([^()]*\)|\S+/g) ?? [''];
  return places.map((place) => ({ alpha, place }));
}

/** Null if a position cannot be read. */
function alphaAlong(stops: readonly Stop[], length: number, at: number): number | null {
  const places = stops.map(({ place }, n) =>
    place === '' ? (n === 0 ? 0 : n === stops.length - 1 ? length : null) : lengthOf(place, length),
  );
  if (places.some((place, n) => place === undefined || (place === null && stops[n]?.place !== '')))
    return null;
  spread(places as (number | null)[]);
  const [first, last] = [stops[0], stops.at(-1)];
  for (let n = 1; n < stops.length; n++) {
    const [from, to] = [places[n - 1] as number, places[n] as number];
    if (at < from || at > to) continue;
    const [one, other] = [stops[n - 1]?.alpha ?? 0, stops[n]?.alpha ?? 0];
    return to === from ? Math.min(one, other) : one + ((other - one) * (at - from)) / (to - from);
  }
  return at < (places[0] as number) ? (first?.alpha ?? null) : (last?.alpha ?? null);
}

/** Stops without a position are spread evenly between those that have one. */
function spread(places: (number | null)[]): void {
  for (let n = 1; n < places.length - 1; n++) {
    if (places[n] !== null) continue;
    const next = places.findIndex((place, at) => at > n && place !== null);
    const from = places[n - 1] as number;
    places[n] = from + ((places[next] as number) - from) / (next - n + 1);
  }
}

function lengthOf(place: string, whole: number): number | undefined {
  const sum = /^calc\(\s*(\S+)\s*([+-])\s*(\S+)\s*\)$/.exec(place);
  if (sum) {
    const [one, other] = [lengthOf(sum[1] ?? '', whole), lengthOf(sum[3] ?? '', whole)];
    return one === undefined || other === undefined ? undefined : sum[2] === '+' ? one + other : one - other;
  }
  const [, number, unit] = /^(-?[\d.]+)(%|px)?$/.exec(place) ?? [];
  if (number === undefined) return undefined;
  return unit === '%' ? (whole * Number(number)) / 100 : Number(number);
}

/** At the commas outside parentheses. */
export function splitAtCommas(list: string): string[] {
  return (list.match(/(?:[^,()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g) ?? []).map((one) => one.trim());
}
