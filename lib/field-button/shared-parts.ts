import { bottomOf, boxOf, holds, meets, moved, rightOf } from './geometry/box.ts';
import { fromTop, geometryOf, viewportOf } from './geometry/field-geometry.ts';
import { isClear } from './geometry/field-look.ts';
import { follow } from './geometry/follow.ts';
import { windowsUpToTop } from './geometry/frames.ts';
import { createObstacles } from './geometry/obstacles.ts';
import { createButtonHost } from './host/button-host.ts';
import { createElement, write } from './host/element.ts';
import { createBubble } from './trust/bubble.ts';
import { keepFromPage } from './trust/keep-from-page.ts';
import { createPointer } from './trust/pointer.ts';
import { STEADY_MS } from './trust/press-guard.ts';
import { isAttended } from './trust/scene.ts';
import { createTopLayer } from './trust/top-layer.ts';
import { createTrustedPress, onTrustedPress, onTrustedRightPress } from './trust/trusted-press.ts';
import { createVisibilityGuard } from './trust/visibility-guard.ts';
import { createCaret, createCross, createMark } from './view/mark.ts';

/** What both the button and the undo note are made of (`tools/build/shared-parts.ts`). */
export const HOST_PARTS: readonly unknown[] = [
  bottomOf,
  boxOf,
  createBubble,
  createButtonHost,
  createCaret,
  createCross,
  createElement,
  createMark,
  createObstacles,
  createPointer,
  createTopLayer,
  createTrustedPress,
  createVisibilityGuard,
  follow,
  fromTop,
  geometryOf,
  holds,
  isAttended,
  isClear,
  keepFromPage,
  meets,
  moved,
  onTrustedPress,
  onTrustedRightPress,
  rightOf,
  STEADY_MS,
  viewportOf,
  windowsUpToTop,
  write,
];
