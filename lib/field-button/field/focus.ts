import { deepActiveElement } from '../../autofill/dom/composed-tree.ts';
import type { WantedField } from './wanted.ts';

export function focusedOf({ fields }: WantedField): HTMLInputElement | null {
  const page = fields[0]?.ownerDocument;
  const active = page ? deepActiveElement(page) : null;
  return fields.find((field) => field === active) ?? null;
}

export function isAt(target: EventTarget | null, field: HTMLInputElement): boolean {
  let shown: Element = field;
  // Events from a shadow root are retargeted to its host.
  for (let root = shown.getRootNode(); 'host' in root; root = shown.getRootNode())
    shown = root.host as Element;
  const label = (target as Partial<Element> | null)?.closest?.('label');
  return target === shown || label?.control === field;
}

/** Empty, or only a calling code that the page put there. */
export function isBlank({ fields }: WantedField): boolean {
  const typed = fields.map(({ value }) => value).join('');
  return fields.length > 1 ? typed === '' : typed.replace(/\D/g, '').length < 4;
}
