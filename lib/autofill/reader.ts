import { createClassify } from './classify.ts';
import { collect } from './collect.ts';
import type { FieldClass, FieldElement, FieldFacts } from './field-facts.ts';
import { deepActiveElement } from './roots.ts';
import { createRules, type Rules } from './rules.ts';

/** A page as it is at one moment. */
export interface PageReading {
  facts: readonly FieldFacts[];
  classes: readonly FieldClass[];
  elements: readonly FieldElement[];
}

export interface PageReader {
  rules: Rules;
  /** `also`: an element that is meant, so it counts even where it looks like nobody's field. */
  read(also?: Element | null): PageReading;
  /** The element with the focus, wherever it is. */
  focused(): Element | null;
}

export function createPageReader(page: Document): PageReader {
  const rules = createRules();
  const classify = createClassify(rules);
  return {
    rules,
    read: (also = null) => {
      const { facts, elements } = collect(page, also);
      return { facts, elements, classes: classify(facts) };
    },
    focused: () => deepActiveElement(page),
  };
}
