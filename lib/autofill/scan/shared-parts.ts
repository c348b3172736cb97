import { formatPhone, phoneParts, toE164 } from '../../domain/phone.ts';
import { findNeedle, firstOf, plainWords } from '../classify/evidence/phrase-matcher.ts';
import { weigh } from '../classify/evidence/signals.ts';
import { createLabelOf } from '../describe/labels.ts';
import {
  anyShadowRootOf,
  byPosition,
  containsAcross,
  deepActiveElement,
  parentAcross,
  rootsIn,
  TYPED_INTO,
} from '../dom/composed-tree.ts';
import { drawnAround, drawnIn, frameOf, hostOf } from '../dom/drawn-in.ts';
import { asField } from '../dom/editable-line.ts';
import { watchFormSent } from '../dom/form-sent.ts';
import { cameFrom, isOfOrigin, originOf } from '../dom/origin.ts';
import { baseOf, bodyOf, isFullscreen, isInFront, rootElementOf, viewOf } from '../dom/page-properties.ts';
import { suggestionsOf } from '../dom/suggestions.ts';
import { clip, ownTexts, withoutMask } from '../dom/text-of.ts';
import { seenByBrowser, TELLS_COVERS } from '../sight/browser-sight.ts';
import { drawnBoxes } from '../sight/drawn-boxes.ts';
import { filteredShare, isBetweenViews, opacityOf, shownShare } from '../sight/faded.ts';
import { inkOf } from '../sight/ink.ts';
import { isLocked, isReadOnly, mayBeEntered, noteEntered } from '../sight/locked.ts';
import { leftOf, runningAround, SETTLES_WITHIN_MS } from '../sight/moving.ts';
import { allSides, grown, pixelsIn, shifted } from '../sight/paint/area.ts';
import { readColor } from '../sight/paint/color.ts';
import { splitAtCommas } from '../sight/paint/gradient-alpha.ts';
import { emptyGround, standsOut, TOLD_APART } from '../sight/paint/ground.ts';
import { backgroundOf, colorsIn, contrast, edgesOf, over } from '../sight/paint/paint.ts';
import { isVeiled, SHINES } from '../sight/veiled.ts';
import { COVERED } from './choice.ts';
import { phoneTargets } from './phone-targets.ts';

/** What several scripts in one document use (`tools/build/shared-parts.ts`). The scanner runs first, so it brings them. */
export const SCANNER_PARTS: readonly unknown[] = [
  allSides,
  anyShadowRootOf,
  asField,
  backgroundOf,
  baseOf,
  bodyOf,
  byPosition,
  cameFrom,
  clip,
  colorsIn,
  containsAcross,
  contrast,
  COVERED,
  createLabelOf,
  deepActiveElement,
  drawnAround,
  drawnBoxes,
  drawnIn,
  edgesOf,
  emptyGround,
  filteredShare,
  findNeedle,
  firstOf,
  formatPhone,
  frameOf,
  grown,
  hostOf,
  inkOf,
  isBetweenViews,
  isFullscreen,
  isInFront,
  isLocked,
  isOfOrigin,
  isReadOnly,
  isVeiled,
  leftOf,
  mayBeEntered,
  noteEntered,
  opacityOf,
  originOf,
  over,
  ownTexts,
  parentAcross,
  phoneParts,
  phoneTargets,
  pixelsIn,
  plainWords,
  readColor,
  rootElementOf,
  rootsIn,
  runningAround,
  seenByBrowser,
  SETTLES_WITHIN_MS,
  shifted,
  SHINES,
  shownShare,
  splitAtCommas,
  standsOut,
  suggestionsOf,
  TELLS_COVERS,
  toE164,
  TOLD_APART,
  TYPED_INTO,
  viewOf,
  watchFormSent,
  weigh,
  withoutMask,
];
