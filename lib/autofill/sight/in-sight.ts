import type { FillValue } from '../../domain/fill/field-memory.ts';
import { drawnAround } from '../dom/drawn-in.ts';
import type { FieldElement } from '../dom/field-features.ts';
import { seenByBrowser } from './browser-sight.ts';
import { type Cell, type Cells, cellsOf, isEnough } from './cells.ts';
import { HIDES, hiddenBy } from './covers.ts';
import { drawnBoxes } from './drawn-boxes.ts';
import { shownShare } from './faded.ts';
import { layersAt } from './layers.ts';
import { areOpen } from './open-boxes.ts';
import { isPainted } from './painted.ts';
import { settled } from './settle.ts';
import { unhitOver } from './unhit.ts';
import { isVeiled, SHINES } from './veiled.ts';

interface Look {
  around: ReadonlySet<Element>;
  cells: Cells;
  /** With nothing over them. */
  free: readonly Cell[];
  /** Only what is drawn for it is visible; the browser would not call the field itself visible. */
  isStandIn: boolean;
}

/** Fields that were not visible when a value was to go into them. They do not count until they are. */
const refused = new WeakMap<Element, 'as yet' | 'for good'>();

/**
 * Whether a person sees all of these fields, and would see what is typed into them. Scrolls to them if necessary and
 * waits for movement to end. If in doubt, they count as not seen.
 */
export async function inSight(fields: readonly FieldElement[], value: FillValue): Promise<boolean> {
  const [first] = fields;
  if (!first) return false;
  const look = () => fields.map((field) => lookAt(field, value));
  const lookAgain = () => {
    const missed = fields[looks.indexOf(null)] ?? first;
    missed.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    looks = look();
  };
  const scrollBack = scrollPlaces(fields);
  let looks = look();
  if (looks.includes(null)) lookAgain();
  if (looks.includes(null) && (await settled(first))) lookAgain();
  const isSeen = looks.every((one) => one !== null) && (await isConfirmed(fields, looks as Look[]));
  for (const field of fields) {
    if (isSeen) refused.delete(field);
    else refused.set(field, looks.includes(null) ? 'as yet' : 'for good');
  }
  if (!isSeen) scrollBack();
  return isSeen;
}

/** Whether a try is worthwhile: they were not refused before, or are visible by now. */
export function mayBeInSight(fields: readonly FieldElement[], value: FillValue): boolean {
  return fields.every((field) => {
    const before = refused.get(field);
    return before === undefined || (before === 'as yet' && isSeenNow(field, value));
  });
}

function isSeenNow(field: FieldElement, value: FillValue): boolean {
  const look = lookAt(field, value);
  return look !== null && (look.isStandIn || isFree(field, look, null));
}

function lookAt(field: FieldElement, value: FillValue): Look | null {
  if (!field.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return null;
  const around = new Set(drawnAround(field));
  const own = lookAtItself(field, around);
  if (own !== null || value !== 'code') return own;
  const boxes = drawnBoxes(field);
  const cells = boxes[0] && cellsOf(boxes[0]);
  if (!cells || !areOpen(boxes)) return null;
  return { around, cells, free: cells.all, isStandIn: true };
}

function lookAtItself(field: FieldElement, around: ReadonlySet<Element>): Look | null {
  const cells = cellsOf(field);
  if (cells === null || !isEnough(cells.all, cells)) return null;
  const share = shownShare(field);
  const isFaint = share < SHINES;
  if (isFaint && !isVeiled(field)) return null;
  const hit = cells.all.flatMap((cell) => {
    const layers = layersAt(field, cell.x, cell.y);
    if (layers === null) return [];
    const clear = (isFaint ? 1 : share) * (1 - hiddenBy(layers, around));
    return clear > 1 - HIDES ? [{ cell: { ...cell, clear }, layers }] : [];
  });
  const free = hit.map(({ cell }) => cell);
  const [middle] = hit.toSorted((one, other) => outness(one.cell) - outness(other.cell));
  if (!middle || !isEnough(free, cells)) return null;
  if (!isFaint && !isPainted(field, middle.layers)) return null;
  return { around, cells, free, isStandIn: isFaint };
}

function outness({ column, row }: Cell): number {
  return Math.abs(column - 3) + Math.abs(row - 2);
}

/**
 * Hit testing does not find what lets presses through. So the browser is asked, and if it does not say yes, the page is
 * searched.
 */
async function isConfirmed(fields: readonly FieldElement[], looks: readonly Look[]): Promise<boolean> {
  const asked = fields.filter((_, n) => looks[n]?.isStandIn === false);
  const said = await seenByBrowser(asked);
  return fields.every((field, n) => {
    const look = looks[n];
    if (!look || look.isStandIn) return look !== undefined;
    return said?.get(field) === true || isFree(field, look, said);
  });
}

function isFree(
  field: FieldElement,
  { around, cells, free }: Look,
  said: ReadonlyMap<Element, boolean> | null,
): boolean {
  const unhit = unhitOver(field, free, around);
  if (!isEnough(unhit.free, cells)) return false;
  // If the browser says no, there is a reason: one we found and know to be harmless, or an unknown one.
  return said === null || unhit.isAny || [...around].some(isChanged);
}

function isChanged(element: Element): boolean {
  const { opacity, filter, backdropFilter, transform, scale, rotate } = getComputedStyle(element);
  return (
    opacity !== '1' || [filter, backdropFilter, transform, scale, rotate].some((value) => value !== 'none')
  );
}

/** Remembers the scroll positions of everything around the fields. */
function scrollPlaces(fields: readonly FieldElement[]): () => void {
  const around = new Set(fields.flatMap((field) => [...drawnAround(field)]));
  const places = [...around].map((element) => ({
    element,
    left: element.scrollLeft,
    top: element.scrollTop,
  }));
  return () => {
    for (const { element, left, top } of places)
      if (element.scrollLeft !== left || element.scrollTop !== top)
        element.scrollTo({ left, top, behavior: 'instant' });
  };
}
