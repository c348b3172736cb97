import { squeeze, textOf } from '../dom/text-of.ts';

const LONGEST_INSIDE = 900;
const LONGEST_BESIDE = 300;
const LEVELS = 3;
const OF_THE_SITE = 'nav,header,footer,aside';
const FIELDS = 'input:not([type=hidden]),select,textarea';

/** The text in a form and right above and below it: what a code is for is often said outside. */
export function textAround(container: Element): string {
  const buttons = [...container.querySelectorAll('input:is([type=submit],[type=button])')].map(
    (button) => (button as HTMLInputElement).value,
  );
  return [
    textBeside(container, 'previousElementSibling'),
    textOf(container, LONGEST_INSIDE),
    ...buttons,
    textBeside(container, 'nextElementSibling'),
  ]
    .filter(Boolean)
    .join(' | ');
}

/** The text on one side of a form, nearest first, up to the next field. */
function textBeside(container: Element, side: 'previousElementSibling' | 'nextElementSibling'): string {
  if (container.localName === 'body') return '';
  const texts: string[] = [];
  let length = 0;
  let part: Element | null = container;
  for (let level = 0; part && part.localName !== 'body' && level < LEVELS; level++) {
    for (let next: Element | null = part[side]; next; next = next[side]) {
      if (next.matches(FIELDS) || next.querySelector(FIELDS) !== null) return joined(texts, side);
      if (next.matches(OF_THE_SITE)) continue;
      const text = textOf(next, LONGEST_BESIDE - length);
      if (text !== '') texts.push(text);
      length += text.length;
      if (length >= LONGEST_BESIDE) return joined(texts, side);
    }
    part = part.parentElement;
  }
  return joined(texts, side);
}

function joined(texts: string[], side: string): string {
  return squeeze((side === 'previousElementSibling' ? texts.toReversed() : texts).join(' | '));
}
