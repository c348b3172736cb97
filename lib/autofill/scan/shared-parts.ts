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
import { baseOf, bodyOf, isFullscreen, isInFront, rootElementOf, viewOf } from '../dom/page-properties.ts';
import { suggestionsOf } from '../dom/suggestions.ts';
import { clip, ownTexts, withoutMask } from '../dom/text-of.ts';
import { seenByBrowser, TELLS_COVERS } from '../sight/browser-sight.ts';
import { drawnBoxes } from '../sight/drawn-boxes.ts';
import { filteredShare, isBetweenViews, opacityOf, shownShare } from '../sight/faded.ts';
import { inkOf } from '../sight/ink.ts';
import { isLocked, isReadOnly, mayBeEntered, noteEntered } from '../sight/locked.ts';
import { leftOf, runningAround, SETTLES_WITHIN_MS } from '../sight/moving.ts';
import { readColor } from '../sight/paint/color.ts';
import { splitAtCommas } from '../sight/paint/gradient-alpha.ts';
import { emptyGround, standsOut, TOLD_APART } from '../sight/paint/ground.ts';
import { backgroundOf, colorsIn, contrast, edgesOf, over } from '../sight/paint/paint.ts';
import { isVeiled, SHINES } from '../sight/veiled.ts';
import { phoneTargets } from './phone-targets.ts';

/** Parts of the scanner that other scripts in its document use as well (`tools/build/shared-parts.ts`). */
export const SCANNER_PARTS: readonly unknown[] = [
  anyShadowRootOf,
  asField,
  backgroundOf,
  baseOf,
  bodyOf,
  byPosition,
  clip,
  colorsIn,
  containsAcross,
  contrast,
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
  frameOf,
  hostOf,
  inkOf,
  isBetweenViews,
  isFullscreen,
  isInFront,
  isLocked,
  isReadOnly,
  isVeiled,
  leftOf,
  mayBeEntered,
  noteEntered,
  opacityOf,
  over,
  ownTexts,
  parentAcross,
  phoneTargets,
  plainWords,
  readColor,
  rootElementOf,
  rootsIn,
  runningAround,
  seenByBrowser,
  SETTLES_WITHIN_MS,
  SHINES,
  shownShare,
  splitAtCommas,
  standsOut,
  suggestionsOf,
  TELLS_COVERS,
  TOLD_APART,
  TYPED_INTO,
  viewOf,
  watchFormSent,
  weigh,
  withoutMask,
];
