/**
 * What carries the button about on the screen, or takes the pointer from its user: where it has changed, the button is
 * elsewhere, though it has not moved in its page.
 */
export function sceneOf({ defaultView: view, fullscreenElement }: Document): string {
  if (!view) return '';
  const { screenX, screenY, innerWidth, innerHeight, devicePixelRatio, visualViewport } = view;
  const { offsetLeft, offsetTop, scale } = visualViewport ?? {};
  const sizes = [innerWidth, innerHeight, devicePixelRatio, scale];
  return [screenX, screenY, offsetLeft, offsetTop, ...sizes, fullscreenElement !== null].join(' ');
}

/** Whether the page's window has its user's keys and pointer. */
export function isAttended(page: Document): boolean {
  return page.hasFocus() && page.pointerLockElement === null;
}
