import type { PhoneParts } from '../domain/phone.ts';
import { countryOption, nameOfCountry } from './country-option.ts';
import { activeIn } from './focus.ts';
import { pressKey } from './key-events.ts';
import { becomesTrue } from './pace.ts';
import { press } from './press.ts';
import { rootsIn } from './roots.ts';
import { isTextField, type TextField, typeText } from './type-text.ts';

const OPTIONS =
  '[role=option],[role=menuitem],[role=menuitemradio],[role=radio],[cmdk-item],li,[data-country-code],[data-dial-code]';
/** Lists open with an animation, or once their countries are loaded. */
const OPENS_WITHIN_MS = 500;

/** Opens a list that is no `<select>`, and takes the option that stands for the number's country. False: it has none. */
export async function pickCountry(
  trigger: HTMLElement,
  phone: TextField,
  parts: PhoneParts,
  language: string,
): Promise<boolean> {
  const page = trigger.ownerDocument;
  const before = new Set(visibleOptions(page));
  const fresh = () => visibleOptions(page).filter((option) => !before.has(option));
  const wanted = () => wantedAmong(fresh(), parts, language);
  press(trigger);
  await becomesTrue(
    page,
    () => fresh().length > 0 || searchBox(page, trigger, phone) !== null,
    OPENS_WITHIN_MS,
  );
  let option = wanted();
  const search = option ? null : searchBox(page, trigger, phone);
  if (search) {
    await typeText(nameOfCountry(parts.country, language), () => (search.isConnected ? [search] : []));
    await becomesTrue(page, () => wanted() !== null, OPENS_WITHIN_MS);
    option = wanted();
  }
  if (option) press(option);
  else await close(trigger, () => fresh().length > 0);
  return option !== null;
}

async function close(trigger: HTMLElement, isOpen: () => boolean): Promise<void> {
  pressKey(activeIn(trigger) ?? trigger, 'Escape');
  if (!(await becomesTrue(trigger.ownerDocument, () => !isOpen(), OPENS_WITHIN_MS))) press(trigger);
}

function visibleOptions(page: Document): HTMLElement[] {
  return [...rootsIn(page)].flatMap((root) =>
    [...root.querySelectorAll<HTMLElement>(OPTIONS)].filter(isShown),
  );
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 0;
}

function wantedAmong(
  options: readonly HTMLElement[],
  parts: PhoneParts,
  language: string,
): HTMLElement | null {
  const described = options.map((option) => ({
    value:
      ['data-value', 'data-country-code', 'data-country', 'data-iso', 'value', 'data-dial-code']
        .map((name) => option.getAttribute(name))
        .find(Boolean) ?? '',
    text: (option.textContent ?? '').replace(/\s+/g, ' ').trim(),
  }));
  return options[countryOption(described, parts, language)] ?? null;
}

/** The field that a list brings along to search in. */
function searchBox(page: Document, trigger: HTMLElement, phone: TextField): TextField | null {
  const active = activeIn(trigger);
  if (isTextField(active) && active !== phone && !active.readOnly) return active;
  const found = [...rootsIn(page)].flatMap((root) => [
    ...root.querySelectorAll<TextField>(
      '[role=dialog] input,[role=listbox] input,[cmdk-input],input[aria-controls],input[type=search]',
    ),
  ]);
  return found.find((field) => field !== phone && isTextField(field) && isNear(field, trigger)) ?? null;
}

function isNear(field: HTMLElement, trigger: HTMLElement): boolean {
  const [box, from] = [field.getBoundingClientRect(), trigger.getBoundingClientRect()];
  return box.height > 0 && Math.abs(box.top - from.top) < 250 && Math.abs(box.left - from.left) < 400;
}
