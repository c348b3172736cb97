import type { PhoneParts } from '../../domain/phone.ts';
import { rootsIn } from '../dom/composed-tree.ts';
import { isDrawn } from '../dom/drawn.ts';
import { rectOf } from '../dom/rect-of.ts';
import { becomesTrue } from '../dom/timing.ts';
import { click } from '../input/click.ts';
import { activeIn, type FocusSession } from '../input/focus.ts';
import { pressKey } from '../input/key-events.ts';
import { fire, restoreValue } from '../input/set-value.ts';
import { isTextField, type TextField, typeText } from '../input/type-text.ts';
import { countryOption, searchesFor } from './country-option.ts';

const OPTIONS =
  '[role=option],[role=menuitem],[role=menuitemradio],[role=radio],[cmdk-item],li,[class*=option],[class*=item],[class*=country]';
const FIELDS = 'input,textarea';
const LONGEST_OPTION = 80;
const MAX_PARTS = 8;
/** Lists open with an animation, or once their countries have loaded. */
const OPENS_WITHIN_MS = 500;
/** A field that is typed into rather opens its list then. */
const SOON_MS = 100;
const FINDS_WITHIN_MS = 400;
const OPENED_BY_KEY = '[role=combobox],[aria-haspopup]';
/** All countries of the world, a few at a time. */
const MAX_STEPS = 60;
const DRAWN_WITHIN_MS = 40;

/** Opens a list that is not a `<select>`, and picks the number's country. False if the list does not have it. */
export async function pickCountry(
  trigger: HTMLElement,
  phone: TextField,
  parts: PhoneParts,
  language: string,
  focus: FocusSession,
): Promise<boolean> {
  const page = trigger.ownerDocument;
  const before = new Set<Element>(shown(page, '*'));
  const fresh = (selector: string) => shown(page, selector, before);
  const wanted = () =>
    wantedAmong(fresh(OPTIONS), parts, language) ??
    wantedAmong(fresh('*').filter(isOneOfMany), parts, language);
  const isOpen = () => fresh(OPTIONS).length > 0;
  const searchBox = () => searchBoxOf(trigger, phone, before);
  const valueBefore = isTextField(trigger) ? trigger.value : '';
  click(trigger);
  await becomesTrue(
    page,
    () => wanted() !== null || (searchBox() !== null && (searchBox() !== trigger || isOpen())),
    isTyped(trigger) ? SOON_MS : OPENS_WITHIN_MS,
  );
  if (!isOpen() && trigger.matches(OPENED_BY_KEY)) {
    pressKey(activeIn(trigger) ?? trigger, 'ArrowDown');
    await becomesTrue(page, isOpen, SOON_MS);
  }
  let option = wanted();
  const search = option ? null : searchBox();
  if (search) {
    const box = () => (search.isConnected ? [search] : []);
    for (const text of searchesFor(parts, language)) {
      await typeText(text, box, focus, { stays: true });
      if (await becomesTrue(page, () => wanted() !== null, FINDS_WITHIN_MS)) break;
    }
    option = wanted();
    if (!option) restoreValue(search, '');
  }
  const [one] = fresh(OPTIONS);
  const list = one && !option ? listAround(one, phone) : null;
  if (list) option = await scrolledTo(list, wanted);
  if (option) click(option);
  else {
    await close(trigger, () => fresh('*').length > 0);
    if (isTextField(trigger)) restoreValue(trigger, valueBefore);
  }
  return option !== null;
}

function isTyped(field: Element): field is TextField {
  return isTextField(field) && !field.readOnly;
}

/** Some lists draw only what is scrolled to. */
async function scrolledTo(list: HTMLElement, wanted: () => HTMLElement | null): Promise<HTMLElement | null> {
  const { clientHeight, scrollTop } = list;
  let next = 0;
  for (let step = 0; step < MAX_STEPS && next < list.scrollHeight; step++, next += clientHeight) {
    list.scrollTop = next;
    // Hidden tabs fire none.
    fire(list, new Event('scroll'));
    if (await becomesTrue(list.ownerDocument, () => wanted() !== null, DRAWN_WITHIN_MS)) return wanted();
  }
  list.scrollTop = scrollTop;
  return null;
}

function listAround(option: HTMLElement, phone: TextField): HTMLElement | null {
  for (let part = option.parentElement; part && !part.contains(phone); part = part.parentElement) {
    const isScrolled = part.scrollHeight > part.clientHeight && part.clientHeight > 0;
    if (isScrolled && /^(auto|scroll|overlay)$/.test(getComputedStyle(part).overflowY)) return part;
  }
  return null;
}

async function close(trigger: HTMLElement, isOpen: () => boolean): Promise<void> {
  pressKey(activeIn(trigger) ?? trigger, 'Escape');
  if (!(await becomesTrue(trigger.ownerDocument, () => !isOpen(), OPENS_WITHIN_MS))) click(trigger);
}

/** Nothing that holds much more than an option does. */
function shown(page: Document, selector: string, but?: ReadonlySet<Element>): HTMLElement[] {
  return [...rootsIn(page)].flatMap((root) =>
    [...root.querySelectorAll<HTMLElement>(selector)].filter(
      (element) =>
        element.childElementCount <= MAX_PARTS &&
        !but?.has(element) &&
        isDrawn(element) &&
        rectOf(element).height > 0 &&
        (element.textContent ?? '').length <= LONGEST_OPTION,
    ),
  );
}

/** Options without a telling name are among others like them. */
function isOneOfMany(option: HTMLElement): boolean {
  const isLike = (other: Element | null) => other?.localName === option.localName;
  return isLike(option.nextElementSibling) || isLike(option.previousElementSibling);
}

/** The option that says the number's country. */
export function wantedAmong(
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

/** The field in which a list is searched, or that opens it. */
function searchBoxOf(trigger: HTMLElement, phone: TextField, before: ReadonlySet<Element>): TextField | null {
  const focused = activeIn(trigger);
  const own = focused && trigger.contains(focused) ? [focused] : [];
  const fields = [trigger, ...own, ...shown(trigger.ownerDocument, FIELDS, before)];
  return (fields.find((field) => field !== phone && isTyped(field)) as TextField | undefined) ?? null;
}
