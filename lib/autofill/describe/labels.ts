import type { Root } from '../dom/composed-tree.ts';
import type { FieldElement } from '../dom/field-features.ts';
import { clip, textOf } from '../dom/text-of.ts';

/** Reads the labels of fields, visible and accessible. For one pass over a page: labels are cached. */
export function createLabelOf(): (field: FieldElement) => string {
  const labelsOf = createLabelsOf();
  return (field) => {
    const texts = labelsOf(field).map((label) => textOf(label));
    texts.push(field.getAttribute('aria-label') ?? '', referenced(field, 'aria-labelledby'), field.title);
    // Components label their host, and leave the field in the shadow root without a name.
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
    const byField = byRoot.get(root) ?? Map.groupBy(root.querySelectorAll('label'), ({ control }) => control);
    byRoot.set(root, byField);
    return byField.get(field) ?? [];
  };
}

const NAMES_OF_HOST = ['label', 'aria-label', 'placeholder'];

export function descriptionOf(field: FieldElement): string {
  return clip(referenced(field, 'aria-describedby'));
}

function referenced(field: FieldElement, attribute: string): string {
  const ids = field.getAttribute(attribute);
  if (!ids) return '';
  const root = field.getRootNode() as Root;
  return ids
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => root.getElementById?.(id))
    .map((element) => (element && !element.contains(field) ? textOf(element) : ''))
    .join(' ')
    .trim();
}
