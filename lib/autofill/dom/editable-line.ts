/** Taller or longer ones are for texts. */
const HIGHEST_PX = 80;
const LONGEST = 40;

const dressed = new WeakSet<Element>();

/**
 * An element edited in place where others have a one-line input. This script sees it as an input from then on. The page
 * has an object of its own for it, and does not.
 */
export function asField(element: Element | null): HTMLInputElement | null {
  if (element === null || !isEditableLine(element)) return null;
  if (!dressed.has(element)) {
    Object.defineProperties(element, propertiesOf(element));
    dressed.add(element);
  }
  return element as unknown as HTMLInputElement;
}

function isEditableLine(element: Element): element is HTMLElement {
  if (!element.matches('[contenteditable]:not([contenteditable=false])')) return false;
  if (element.matches('body,[aria-multiline=true],[aria-readonly=true],[aria-disabled=true]')) return false;
  if ((element.textContent ?? '').length > LONGEST || element.querySelector('br ~ br,p ~ p,div ~ div,li'))
    return false;
  return element.getBoundingClientRect().height <= HIGHEST_PX;
}

function propertiesOf(element: HTMLElement): PropertyDescriptorMap {
  const selectRange = (isAll: boolean) => {
    const range = element.ownerDocument.createRange();
    range.selectNodeContents(element);
    if (!isAll) range.collapse(false);
    const selection = element.ownerDocument.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  };
  const values: Record<string, unknown> = {
    type: 'text',
    name: '',
    maxLength: -1,
    readOnly: false,
    disabled: false,
    validity: {},
    form: element.closest('form'),
    select: () => selectRange(true),
    setSelectionRange: () => selectRange(false),
  };
  const fixed = Object.entries(values).map(([name, value]) => [name, { value, configurable: true }]);
  return {
    ...Object.fromEntries(fixed),
    value: { get: () => (element.textContent ?? '').replace(/\u00A0/g, ' '), configurable: true },
  };
}
