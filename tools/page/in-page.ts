import { rootsIn } from '../../lib/autofill/dom/composed-tree.ts';
import type { FieldElement } from '../../lib/autofill/dom/field-features.ts';
import { createPageScanner } from '../../lib/autofill/scan/page-scanner.ts';
import { type Verdict, verdictAt } from './verdict.ts';

export interface PageVerdicts {
  /** In the order of the selectors that were asked for. */
  labelled: Verdict[];
  /** Hits on fields that no selector stands for. */
  unlabelled: Verdict[];
}

/** Reads the document as the page script does. */
export function readFields(selectors: readonly string[], stripAutocomplete: boolean): PageVerdicts {
  if (stripAutocomplete) removeAutocomplete();
  const reading = createPageScanner(document).read();
  const { elements, classes } = reading;
  const roots = [...rootsIn(document)];
  const asked = selectors.map((selector) => {
    const element = roots.map((root) => root.querySelector(selector)).find((found) => found !== null);
    return elements.indexOf(element as FieldElement);
  });
  return {
    labelled: asked.map((index) => verdictAt(reading, index)),
    unlabelled: elements
      .map((_, index) => index)
      .filter((index) => !asked.includes(index) && classes[index]?.kind !== 'other')
      .map((index) => verdictAt(reading, index)),
  };
}

function removeAutocomplete(): void {
  for (const root of rootsIn(document)) {
    for (const element of root.querySelectorAll('[autocomplete]')) element.removeAttribute('autocomplete');
  }
}
