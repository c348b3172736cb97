export const NOWHERE = { left: 0, top: 0, width: 0, height: 0 };

/** The parts that are drawn now and can be pressed. */
export function solidsIn(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('.solid')].filter((one) => one.offsetWidth > 0);
}

/** What is under the pointer, outermost first. */
export function partsUnder(
  { clientX, clientY }: MouseEvent,
  root: HTMLElement,
  isPart: (element: Element) => boolean,
): HTMLElement[] {
  const isHit = (part: Element) => {
    const { left, top, right, bottom } = part.getBoundingClientRect();
    return clientX >= left && clientX < right && clientY >= top && clientY < bottom;
  };
  const solid = solidsIn(root).findLast(isHit);
  if (!solid) return [];
  const inside = [...solid.querySelectorAll<HTMLElement>('*')];
  return [solid, ...inside].filter((part) => isPart(part) && isHit(part));
}

export function placeIn(root: HTMLElement, part: HTMLElement): typeof NOWHERE {
  const { offsetWidth: width, offsetHeight: height } = part;
  let [left, top] = [0, 0];
  for (let at: Element | null = part; at !== null && at !== root; at = (at as HTMLElement).offsetParent) {
    left += (at as HTMLElement).offsetLeft;
    top += (at as HTMLElement).offsetTop;
  }
  return { left, top, width, height };
}
