import { byPosition, type Root } from '../dom/composed-tree.ts';
import type { FieldElement } from '../dom/field-features.ts';
import { clip, textOf } from '../dom/text-of.ts';

/** Reads visible and accessible labels. For one pass over a page: labels are cached. */
export function createLabelOf(): (field: FieldElement) => string {
  const labelsOf = createLabelsOf();
  return (field) => {
    const own = labelsOf(field);
    const texts = (own.length > 0 ? own : labelsBeside(field)).map((label) => textOf(label));
    texts.push(field.getAttribute('aria-label') ?? '', referenced(field, 'aria-labelledby'), field.title);
    // Components label their host and leave the field in the shadow root without a name.
    const { host } = field.getRootNode() as Partial<ShadowRoot>;
    if (host)
      texts.push(NAMES_OF_HOST.map((name) => host.getAttribute(name)).find((name) => name !== null) ?? '');
    return clip([...new Set(texts.filter(Boolean))].join(' | '));
  };
}

// `field.labels` makes Chromium search the whole page, for each field, and again after each change.
function createLabelsOf(): (field: FieldElement) => readonly HTMLLabelElement[] {
  const byRoot = new Map<Node, Map<Element | null, HTMLLabelElement[]>>();
  return (field) => {
    const root = field.getRootNode() as Root;
    const byField = byRoot.get(root) ?? labelsByField(root);
    byRoot.set(root, byField);
    return byField.get(field) ?? [];
  };
}

function labelsByField(root: Root): Map<Element | null, HTMLLabelElement[]> {
  const repeated = fieldsOfRepeatedIds(root);
  return Map.groupBy(root.querySelectorAll('label'), (label) => {
    const fields = repeated.get(label.htmlFor);
    return fields ? nextTo(label, fields) : label.control;
  });
}

/** Browsers know only the first field of an id; people see each label at its own field. */
function fieldsOfRepeatedIds(root: Root): Map<string, Element[]> {
  const first = new Map<string, Element>();
  const repeated = new Map<string, Element[]>();
  for (const tag of ['input', 'select', 'textarea'])
    for (const field of root.querySelectorAll(tag)) {
      const { id } = field;
      const before = first.get(id);
      if (before === undefined) first.set(id, field);
      else if (id !== '') repeated.set(id, [...(repeated.get(id) ?? [before]), field]);
    }
  for (const fields of repeated.values()) fields.sort(byPosition);
  return repeated;
}

/** The one that follows the element, else the last one before it. */
function nextTo(element: Element, others: readonly Element[]): Element | null {
  const follows = (other: Element) => byPosition(element, other) < 0;
  return others.find(follows) ?? others.at(-1) ?? null;
}

const MAX_LEVELS = 5;

/**
 * Some labels point at nothing, and none can point at what is edited in place. A single one is the field's, in the
 * nearest part that has one, if the part has no other field.
 */
function labelsBeside(field: FieldElement): readonly HTMLLabelElement[] {
  let part = field.parentElement;
  for (let level = 0; level < MAX_LEVELS && part; level++, part = part.parentElement) {
    const others = [...part.querySelectorAll(FIELDS)].filter((other) => other !== field);
    if (others.length > 0) return [];
    const labels = [...part.querySelectorAll('label')].filter(({ control }) => control === null);
    if (labels.length > 0) return labels.length === 1 ? labels : [];
  }
  return [];
}

const FIELDS =
  'input:not([type=hidden]),select,textarea,[contenteditable],[role=combobox],[role=listbox],[role=spinbutton]';
const NAMES_OF_HOST = ['label', 'aria-label', 'placeholder'];

export function descriptionOf(field: FieldElement): string {
  return clip(referenced(field, 'aria-describedby'));
}

/** Of elements sharing an id, the last one before the field. */
function nearest(elements: ArrayLike<Element>, field: Element): Element | undefined {
  const precedes = (element: Element) => byPosition(element, field) < 0;
  return elements.length > 1 ? (Array.from(elements).findLast(precedes) ?? elements[0]) : elements[0];
}

function referenced(field: FieldElement, attribute: string): string {
  const ids = field.getAttribute(attribute);
  if (!ids) return '';
  const root = field.getRootNode() as Root;
  return ids
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => nearest(root.querySelectorAll(`#${CSS.escape(id)}`), field))
    .map((element) => (element && !element.contains(field) ? textOf(element) : ''))
    .join(' ')
    .trim();
}
