import type { FieldElement } from './field-facts.ts';
import type { Root } from './roots.ts';
import { clip, textOf } from './text-of.ts';

/** What the page names the field, for people and for screen readers. */
export function labelOf(field: FieldElement): string {
  const texts: string[] = [];
  for (const label of field.labels ?? []) texts.push(textOf(label));
  texts.push(field.getAttribute('aria-label') ?? '', referenced(field, 'aria-labelledby'), field.title);
  // Components name their host, the field inside of the shadow root stays nameless.
  const { host } = field.getRootNode() as Partial<ShadowRoot>;
  if (host)
    texts.push(NAMES_OF_HOST.map((name) => host.getAttribute(name)).find((name) => name !== null) ?? '');
  return clip([...new Set(texts.filter(Boolean))].join(' | '));
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
