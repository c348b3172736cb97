/** Whether the browser draws it, however faint. */
export function isDrawn(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** Whether the browser draws it, and not clear as glass. */
export function isDrawnVisibly(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}
