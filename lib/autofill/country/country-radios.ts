import type { PhoneParts } from '../../domain/phone.ts';
import { parentAcross } from '../dom/composed-tree.ts';
import { click } from '../input/click.ts';
import type { TextField } from '../input/type-text.ts';
import { around } from './around.ts';
import { isAbove, isInRow } from './beside.ts';
import { wantedAmong } from './country-picker.ts';
import { within } from './within.ts';

const RADIOS = 'input[type=radio],[role=radio]';

/** The radio button that an element is, or is the label of. */
export function radioOf(element: Element): Element | null {
  const radio = element.closest('[role=radio]') ?? element.closest('label')?.control ?? element;
  return radio.matches(RADIOS) ? radio : null;
}

export function isChosen(radio: Element): boolean {
  return (radio as HTMLInputElement).checked || radio.getAttribute('aria-checked') === 'true';
}

/** The smallest part with another radio button. */
export function groupOf(radio: Element): Element {
  for (let group = parentAcross(radio); group; group = parentAcross(group))
    if (within(group, RADIOS).length > 1) return group;
  return radio;
}

/** Presses the number's country among radio buttons beside or above its field. Returns how to undo that, or null. */
export function pressRadio(phone: TextField, parts: PhoneParts, language: string): (() => void) | null {
  for (const { part } of around(phone)) {
    const [first, ...others] = within(part, RADIOS);
    if (!first || others.length === 0) continue;
    const group = groupOf(first);
    if (!isInRow(group, phone) && !isAbove(group, phone, true)) return null;
    const radios = within(group, RADIOS);
    const labels = radios.map((radio) => (radio as HTMLInputElement).labels?.[0] ?? radio);
    const wanted = wantedAmong(labels, parts, language);
    const before = labels.find((_, n) => radios[n] && isChosen(radios[n]));
    if (wanted) click(wanted);
    return wanted && (() => before && click(before));
  }
  return null;
}
