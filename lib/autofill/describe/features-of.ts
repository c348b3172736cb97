import { containsAcross, parentAcross } from '../dom/composed-tree.ts';
import type { FieldElement, FieldFeatures } from '../dom/field-features.ts';
import { suggestionsOf } from '../dom/suggestions.ts';
import { isCovered } from '../sight/covered.ts';
import { callingCodeBeside } from './calling-code-beside.ts';
import type { PlacedField } from './collect.ts';
import { createFormOf, namesOfForm } from './form-of.ts';
import { textAround } from './form-text.ts';
import { createLabelOf, descriptionOf } from './labels.ts';
import { textAfter, textBefore } from './near-text.ts';
import { createOwnName, type OwnName } from './own-names.ts';
import { buttonsBeside, picturesIn, rowOf } from './row-of.ts';
import { hasTextPicture } from './text-picture.ts';

const OTHER_NAMES = [
  'data-testid',
  'data-test',
  'data-qa',
  'data-se',
  'data-name',
  'formcontrolname',
  'ng-model',
  'data-type',
];

/** In document order. */
export function featuresOf(fields: readonly PlacedField[]): FieldFeatures[] {
  const page = new PageOfFields(fields.map(({ element }) => element));
  return fields.map((field, index) => new FeaturesOfElement(field, index, page));
}

/** What the fields of a page share, computed on first use. */
class PageOfFields {
  readonly #formOf = createFormOf();
  readonly labelOf = createLabelOf();
  readonly ownName: OwnName;
  readonly #forms = new Map<Element, { number: number; text: string | null; names: string | null }>();
  #counts: Map<number, number> | null = null;
  readonly #formsByField: Element[] = [];

  readonly elements: readonly FieldElement[];

  constructor(elements: readonly FieldElement[]) {
    this.elements = elements;
    this.ownName = createOwnName(elements);
  }

  formAt(index: number): number {
    return this.#entryAt(index).number;
  }

  formTextAt(index: number): string {
    const entry = this.#entryAt(index);
    const form = this.#formElementAt(index);
    entry.text ??= `${textAround(form)} | ${form.ownerDocument.title}`;
    return entry.text;
  }

  formNamesAt(index: number): string {
    const entry = this.#entryAt(index);
    entry.names ??= namesOfForm(this.#formElementAt(index));
    return entry.names;
  }

  fieldsInFormAt(index: number): number {
    this.#counts ??= this.#countByForm();
    return this.#counts.get(this.formAt(index)) ?? 0;
  }

  /** The fields in the smallest part of the page that holds this one and another. They are consecutive. */
  companionsAt(index: number): number[] {
    const { elements } = this;
    const [field, previous, next] = [elements[index], elements[index - 1], elements[index + 1]];
    if (field === undefined) return [];
    const holds = (part: Element, other: FieldElement | undefined) =>
      other !== undefined && containsAcross(part, other);
    for (let part = parentAcross(field); part; part = parentAcross(part)) {
      if (!holds(part, previous) && !holds(part, next)) continue;
      let [first, last] = [index, index];
      while (holds(part, elements[first - 1])) first--;
      while (holds(part, elements[last + 1])) last++;
      return Array.from({ length: last - first + 1 }, (_, n) => first + n);
    }
    return [];
  }

  #countByForm(): Map<number, number> {
    const counts = new Map<number, number>();
    this.elements.forEach(({ localName }, index) => {
      const form = this.formAt(index);
      if (localName !== 'select') counts.set(form, (counts.get(form) ?? 0) + 1);
    });
    return counts;
  }

  #entryAt(index: number) {
    const form = this.#formElementAt(index);
    const known = this.#forms.get(form) ?? { number: this.#forms.size, text: null, names: null };
    this.#forms.set(form, known);
    return known;
  }

  #formElementAt(index: number): Element {
    const known = this.#formsByField[index] ?? this.#formOf(this.elements[index] as FieldElement);
    this.#formsByField[index] = known;
    return known;
  }
}

/** Attributes are read eagerly, the rest on first use: most fields never need it. */
class FeaturesOfElement implements FieldFeatures {
  readonly index: number;
  readonly tag: FieldFeatures['tag'];
  readonly type: string;
  readonly name: string;
  readonly id: string;
  readonly otherNames: string;
  readonly autocomplete: readonly string[];
  readonly inputMode: string;
  readonly pattern: string;
  readonly maxLength: number | null;
  readonly size: number | null;
  readonly placeholder: string;
  readonly value: string;
  readonly box: FieldFeatures['box'];
  readonly isLocked: boolean;
  readonly #element: FieldElement;
  readonly #page: PageOfFields;
  #form: number | undefined;
  #label: string | undefined;
  #description: string | undefined;
  #before: string | undefined;
  #after: string | undefined;
  #companions: readonly number[] | undefined;
  #callingCodeBeside: string | undefined;
  #options: FieldFeatures['options'] | undefined;
  #row: Element | undefined;

  constructor({ element, box, isLocked }: PlacedField, index: number, page: PageOfFields) {
    this.index = index;
    this.#element = element;
    this.#page = page;
    const attribute = (name: string) => element.getAttribute(name) ?? '';
    const limit = 'maxLength' in element ? element.maxLength : -1;
    this.tag = tagOf(element);
    this.type = this.tag === 'input' ? element.type : '';
    this.name = page.ownName(element, 'name');
    this.id = page.ownName(element, 'id');
    this.otherNames = OTHER_NAMES.map(attribute).join(' ');
    this.autocomplete = wordsOf(attribute('autocomplete'));
    this.inputMode = element.inputMode ?? '';
    this.pattern = attribute('pattern');
    this.maxLength = limit > 0 ? limit : null;
    this.size = Number.parseInt(attribute('size'), 10) || null;
    this.placeholder = attribute('placeholder');
    this.value = element.value;
    this.box = box;
    this.isLocked = isLocked;
  }

  get #ownRow() {
    this.#row ??= rowOf(this.#element);
    return this.#row;
  }
  get label() {
    this.#label ??= this.#page.labelOf(this.#element);
    return this.#label;
  }
  get description() {
    this.#description ??= descriptionOf(this.#element);
    return this.#description;
  }
  get before() {
    this.#before ??= textBefore(this.#element);
    return this.#before;
  }
  get after() {
    this.#after ??= textAfter(this.#element);
    return this.#after;
  }
  get form() {
    this.#form ??= this.#page.formAt(this.index);
    return this.#form;
  }
  get formText() {
    return this.#page.formTextAt(this.index);
  }
  get formNames() {
    return this.#page.formNamesAt(this.index);
  }
  get fieldsInForm() {
    return this.#page.fieldsInFormAt(this.index);
  }
  get companions() {
    this.#companions ??= this.#page.companionsAt(this.index);
    return this.#companions;
  }
  get callingCodeBeside() {
    this.#callingCodeBeside ??= callingCodeBeside(this.#element);
    return this.#callingCodeBeside;
  }
  get buttonsBeside() {
    return buttonsBeside(this.#ownRow);
  }
  get picturesBeside() {
    return picturesIn(this.#ownRow);
  }
  get hasTextPicture() {
    return hasTextPicture(this.#element, this.box, this.#ownRow);
  }
  get isCovered() {
    return isCovered(this.#element);
  }
  get options() {
    this.#options ??= optionsOf(this.#element);
    return this.#options;
  }
  get language() {
    return this.#element.ownerDocument.documentElement.lang;
  }
  get opensList() {
    return this.#element.matches('[role=combobox],[aria-haspopup],[aria-autocomplete=list]');
  }
  get direction() {
    const around = parentAcross(this.#element) ?? this.#element;
    return getComputedStyle(around).direction === 'rtl' ? 'rtl' : 'ltr';
  }
}

function wordsOf(attribute: string): string[] {
  return attribute === '' ? [] : attribute.toLowerCase().split(/\s+/).filter(Boolean);
}

/** What is edited in place stands where others have an input. */
function tagOf({ localName }: FieldElement): FieldFeatures['tag'] {
  return localName === 'select' || localName === 'textarea' ? localName : 'input';
}

function optionsOf(element: FieldElement): FieldFeatures['options'] {
  if (element.localName === 'select') return [...(element as HTMLSelectElement).options];
  return suggestionsOf(element);
}
