/** Whether the page is worth scanning. Cheap, because it runs at every focus. */
export function mayWant(element: Element | null): element is HTMLInputElement {
  if (element?.localName !== 'input') return false;
  const { type, disabled, readOnly, inputMode, maxLength } = element as HTMLInputElement;
  if (disabled || readOnly) return false;
  if (type === 'password') return inputMode === 'numeric' || (maxLength > 0 && maxLength <= 8);
  return type === 'text' || type === 'tel' || type === 'number';
}
