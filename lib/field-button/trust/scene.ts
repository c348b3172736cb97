import { isFullscreen, viewOf } from '../../autofill/dom/page-properties.ts';

/** Everything that moves the button on the screen without moving it in its page, or takes the pointer from the user. */
export function sceneOf(page: Document): string {
  const view = viewOf(page);
  if (!view) return '';
  const { screenX, screenY, innerWidth, innerHeight, devicePixelRatio, visualViewport } = view;
  const { offsetLeft, offsetTop, scale } = visualViewport ?? {};
  const sizes = [innerWidth, innerHeight, devicePixelRatio, scale];
  return [screenX, screenY, offsetLeft, offsetTop, ...sizes, isFullscreen(page)].join(' ');
}

/** Whether the page's window has the user's keyboard and pointer. */
export function isAttended(page: Document): boolean {
  return page.hasFocus() && page.pointerLockElement === null;
}
