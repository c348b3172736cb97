import { rootsIn } from '../../lib/autofill/dom/composed-tree.ts';
import type { FieldElement } from '../../lib/autofill/dom/field-features.ts';
import { judgeOf } from '../../lib/autofill/fill/judge.ts';
import type { FillOrder } from '../../lib/autofill/fill/outcome.ts';
import { type Choose, chooseFields } from '../../lib/autofill/fill/page-fields.ts';
import { createFocusSession } from '../../lib/autofill/input/focus.ts';
import { codeTargets } from '../../lib/autofill/scan/code-targets.ts';
import { createPageScanner } from '../../lib/autofill/scan/page-scanner.ts';
import { phoneTargets } from '../../lib/autofill/scan/phone-targets.ts';
import { type Verdict, verdictAt } from './verdict.ts';

/** A field of a page that says itself what its fields are. */
export interface DeclaredField {
  /** What tells it from the others of its page. */
  name: string;
  /** `data-expect`; empty where the page does not say. */
  expected: string;
  /** `data-fill`: this is where the number or the code is to go. */
  isToBeFilled: boolean;
  verdict: Verdict;
  /** It takes a number among other things. */
  mayTakePhone: boolean;
  /** What would be typed into it. */
  filledWith: 'number' | 'code' | null;
}

const NO_TEXT =
  /^(hidden|submit|button|image|reset|checkbox|radio|file|range|color|date|datetime-local|month|week|time)$/;
const USUAL_LENGTH = 6;

interface Declaration {
  element: FieldElement;
  expected: string;
  isToBeFilled: boolean;
}

/** Shows a page, takes out of it what it says of its fields, and then reads it as the page script does. */
export async function readDeclaredFields(html: string): Promise<DeclaredField[]> {
  await show(html);
  const declarations = takeDeclarations();
  const length = Number(take(document.documentElement, 'data-code-length') ?? USUAL_LENGTH);
  const reader = createPageScanner(document);
  const reading = reader.read();
  const number = await chosen('number', ({ features, classes }) =>
    phoneTargets(features, classes, reader.rules),
  );
  const code = await chosen('code', ({ features, classes }) =>
    codeTargets(features, classes, { length }).map((fields) => ({ country: null, fields })),
  );
  const names = namesOf(declarations.map(({ element }) => element));
  return declarations.map(({ element, ...declared }, n) => {
    const index = reading.elements.indexOf(element);
    return {
      ...declared,
      name: names[n] ?? '',
      verdict: verdictAt(reading, index),
      mayTakePhone: reading.classes[index]?.mayTakePhone === true,
      filledWith: number.includes(element) ? 'number' : code.includes(element) ? 'code' : null,
    };
  });
}

/** Ten times as fast as going to an address, and the browser makes the same of it. */
async function show(html: string): Promise<void> {
  document.open();
  document.write(html);
  const isLoaded = new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  document.close();
  await isLoaded;
}

function takeDeclarations(): Declaration[] {
  return [...rootsIn(document, true)]
    .flatMap((root) => [...root.querySelectorAll<FieldElement>('input, select, textarea')])
    .map((element) => ({
      element,
      expected: take(element, 'data-expect') ?? '',
      isToBeFilled: take(element, 'data-fill') !== null,
    }))
    .filter(({ element, expected }) => expected !== '' || !NO_TEXT.test(element.type));
}

function take(element: Element, attribute: string): string | null {
  const value = element.getAttribute(attribute);
  element.removeAttribute(attribute);
  return value;
}

/** The fields that the value would be typed into, and the country beside them. */
async function chosen(value: 'number' | 'code', choose: Choose): Promise<FieldElement[]> {
  const nowhere = () => null;
  const order: FillOrder = {
    page: document,
    at: 'best_field',
    site: location.hostname,
    isAsked: true,
    memory: null,
    isRightPage: () => true,
  };
  const judge = judgeOf(value, order, createFocusSession());
  const hint = { pinned: nowhere, preferred: nowhere, isUserChosen: false, isClicked: false };
  const fields = await chooseFields(createPageScanner(document), choose, hint, judge);
  if (fields === null || typeof fields === 'string') return [];
  const country = fields.country();
  return country === null ? [...fields.texts()] : [country, ...fields.texts()];
}

/** The name or the id, and behind those that share it, which of them it is. */
function namesOf(elements: readonly FieldElement[]): string[] {
  const own = elements.map(({ name, id, localName }) => name || id || localName);
  return own.map((name, n) => {
    const isAlone = own.indexOf(name) === own.lastIndexOf(name);
    return isAlone ? name : `${name} ${own.slice(0, n + 1).filter((one) => one === name).length}`;
  });
}
