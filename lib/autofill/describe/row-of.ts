import { LONGEST, squeeze } from '../dom/text-of.ts';

const LEVELS = 3;
const PICTURES = 'img,canvas';
const OTHERS = 'input:not([type=hidden],[type=submit],[type=button],[type=checkbox]),textarea';

/** The largest part of the page that holds no other field, three levels up at most. Mostly the field's row. */
export function rowOf(field: Element): Element {
  let row = field;
  for (let level = 0; level < LEVELS; level++) {
    const up = row.parentElement;
    if (!up || up.localName === 'body' || up.querySelectorAll(OTHERS).length > 1) break;
    row = up;
  }
  return row;
}

const BUTTONS = 'button,[role=button],a,input[type=button]';

/** What the buttons in a field's row say, and one right behind the row. */
export function buttonsBeside(row: Element): string {
  const next = row.nextElementSibling;
  const behind = next?.matches(BUTTONS) ? nameOf(next) : '';
  return [buttonsIn(row), behind].filter(Boolean).join(' | ');
}

function nameOf(button: Element): string {
  return squeeze(button.textContent || (button as HTMLInputElement).value || '').slice(0, LONGEST);
}

function buttonsIn(row: Element): string {
  const buttons = [...row.querySelectorAll(BUTTONS)];
  return squeeze(
    buttons.map((button) => button.textContent || (button as HTMLInputElement).value).join(' | '),
  ).slice(0, LONGEST);
}

/** The names of the pictures in a field's row or right beside it, and of the buttons that may reload them. `''` without a picture. */
export function picturesIn(row: Element): string {
  const near = [row.previousElementSibling, row.nextElementSibling].filter((part) => part?.matches(PICTURES));
  const pictures = [...row.querySelectorAll(PICTURES), ...near].flatMap((part) =>
    part ? [namesOfPicture(part)] : [],
  );
  const names = pictures.filter((name) => !/\bqr/i.test(name));
  return names.length === 0 ? '' : [...names, buttonsIn(row)].filter(Boolean).join(' | ');
}

function namesOfPicture(picture: Element): string {
  const names = ['id', 'class', 'name', 'alt', 'title', 'onclick'].map(
    (name) => picture.getAttribute(name) ?? '',
  );
  // Icons have file names. A picture generated for each request comes from an address without one.
  const address = picture.getAttribute('src') ?? '';
  return [...names, /^data:|\.(svg|png|webp)\b/i.test(address) ? '' : address.slice(0, LONGEST)]
    .join(' ')
    .trim();
}
