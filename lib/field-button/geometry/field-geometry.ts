import { parentAcross } from '../../autofill/dom/composed-tree.ts';
import { type Box, boxOf, moved, overlap } from './box.ts';
import { frameElementOf } from './frames.ts';

/** A field's box, and the part of the screen where it can be visible. */
export interface FieldGeometry {
  box: Box;
  view: Box;
}

const EVERYWHERE: Box = { left: -1e6, top: -1e6, width: 2e6, height: 2e6 };

/** Null if the field is not rendered. */
export function geometryOf(field: Element): FieldGeometry | null {
  if (!field.isConnected || !field.checkVisibility({ visibilityProperty: true })) return null;
  let box = boxOf(field);
  let view = overlap(clipOf(field), viewportOf(field.ownerDocument));
  for (let frame = frameElementOf(field); frame !== null; frame = frameElementOf(frame)) {
    const { left, top } = contentCorner(frame);
    box = moved(box, left, top);
    view = overlap(moved(view, left, top), clipOf(frame));
    view = overlap(view, viewportOf(frame.ownerDocument));
  }
  return box.width > 0 && box.height > 0 ? { box, view } : null;
}

export function viewportOf(page: Document): Box {
  const { clientWidth, clientHeight } = page.documentElement;
  // In quirks mode the root element is as high as its content.
  const height = page.compatMode === 'CSS1Compat' ? clientHeight : (page.defaultView?.innerHeight ?? 0);
  return { left: 0, top: 0, width: clientWidth, height };
}

/** Offset from a document's viewport to the top one. */
export function fromTop(page: Document): { left: number; top: number } {
  let from = { left: 0, top: 0 };
  for (let frame = frameElementOf(page.documentElement); frame !== null; frame = frameElementOf(frame)) {
    const { left, top } = contentCorner(frame);
    from = { left: from.left + left, top: from.top + top };
  }
  return from;
}

function contentCorner(frame: Element): { left: number; top: number } {
  const { left, top } = frame.getBoundingClientRect();
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  return {
    left: left + frame.clientLeft + Number.parseFloat(paddingLeft),
    top: top + frame.clientTop + Number.parseFloat(paddingTop),
  };
}

/** What the clipping ancestors leave visible, in the element's own document. */
function clipOf(element: Element): Box {
  let clip = EVERYWHERE;
  let { position } = getComputedStyle(element);
  for (let up = parentAcross(element); up && up.localName !== 'body'; up = parentAcross(up)) {
    if (position === 'fixed' || isInTopLayer(element)) break;
    const style = getComputedStyle(up);
    const isPassedBy = position === 'absolute' && style.position === 'static';
    if (!isPassedBy && !/^visible( visible)?$/.test(style.overflow)) clip = overlap(clip, boxOf(up));
    if (isInTopLayer(up)) break;
    if (!isPassedBy) position = style.position;
  }
  return clip;
}

function isInTopLayer(element: Element): boolean {
  return element.matches(':popover-open, dialog:modal, :fullscreen');
}
