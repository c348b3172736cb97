import { parentAcross } from '../dom/composed-tree.ts';
import { ownTexts } from '../dom/text-of.ts';

// Longer texts are the list of countries, or the rest of the page.
const MAX_PARTS = 300;

const OUTSIDE_LISTS =
  ':is(button,[role=button],[role=combobox],summary,span,div,a,p,b,strong,i,em,td):not(:is(ul,ol,[role=listbox],select,label) *,[role=listbox])';

/** The calling code in a widget beside the field: in its text, or in the name of the button that opens its list. Else `''`. */
export function callingCodeBeside(field: Element): string {
  let part: Element = field;
  for (let level = 0; level < 3; level++) {
    const up = parentAcross(part);
    if (!up || up.querySelectorAll('input:not([type=hidden],[type=search]),textarea').length > 1) return '';
    part = up;
    if (!saysPlus(up)) continue;
    const spoken = [...up.querySelectorAll(OUTSIDE_LISTS)]
      .slice(0, MAX_PARTS)
      .filter((element) => element.childElementCount <= 3)
      .map(
        (element) =>
          `${element.getAttribute('aria-label') ?? ''} ${element.getAttribute('title') ?? ''} ${ownTexts(element).join(' ')}`,
      );
    const code = /\+\s?(\d{1,4})(?!\d|[\s-]*\(?\d)/.exec(spoken.join(' | '))?.[1];
    if (code !== undefined) return code;
  }
  return '';
}

// Most parts hold no calling code, and this check is cheaper than reading them.
function saysPlus(part: Element): boolean {
  return part.textContent?.includes('+') || part.querySelector('[aria-label*="+"],[title*="+"]') !== null;
}
