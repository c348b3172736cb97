import type { FieldElement, FieldFacts } from './field-facts.ts';
import { descriptionOf, formOf, labelOf, textAfter, textAround, textBefore } from './labels.ts';
import { parentAcross, rootsIn } from './roots.ts';
import { isForPeople } from './visible.ts';

/** Fields of a page as data, with the elements they stand for at the same indexes. */
export interface Collected {
  facts: FieldFacts[];
  elements: FieldElement[];
}

const NOT_TYPED_INTO =
  /^(hidden|submit|button|image|reset|checkbox|radio|file|range|color|date|datetime-local|month|week|time)$/;
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
const MOST_FIELDS = 300;

export function collect(page: Document, also: Element | null = null): Collected {
  const elements: FieldElement[] = [];
  for (const root of rootsIn(page)) {
    for (const field of root.querySelectorAll<FieldElement>('input,textarea,select')) {
      if (NOT_TYPED_INTO.test(field.type) || elements.length >= MOST_FIELDS) continue;
      if (field === also || isForPeople(field)) elements.push(field);
    }
  }
  return { elements, facts: describe(elements) };
}

function describe(elements: readonly FieldElement[]): FieldFacts[] {
  const forms = elements.map(formOf);
  const distinct = [...new Set(forms)];
  const texts = new Map(distinct.map((form) => [form, textAround(form)]));
  const smallest = elements.map((field) => smallestSharedPart(field, elements));
  return elements.map((field, index) => {
    const form = forms[index] as Element;
    const part = smallest[index];
    return {
      ...attributesOf(field),
      label: labelOf(field),
      description: descriptionOf(field),
      before: textBefore(field),
      after: textAfter(field),
      formText: `${texts.get(form)} | ${field.ownerDocument.title}`,
      form: distinct.indexOf(form),
      fieldsInForm: elements.filter((other, n) => forms[n] === form && other.localName !== 'select').length,
      index,
      companions: part ? elements.flatMap((other, n) => (contains(part, other) ? [n] : [])) : [],
      callingCodeBeside: callingCodeBeside(field),
      box: boxOf(field),
      language: field.ownerDocument.documentElement.lang,
    };
  });
}

function attributesOf(field: FieldElement) {
  const limit = 'maxLength' in field ? field.maxLength : -1;
  return {
    tag: field.localName as FieldFacts['tag'],
    type: field.localName === 'input' ? field.type : '',
    name: field.name,
    id: field.id,
    otherNames: OTHER_NAMES.map((name) => field.getAttribute(name) ?? '').join(' '),
    autocomplete: (field.getAttribute('autocomplete') ?? '').toLowerCase().split(/\s+/).filter(Boolean),
    inputMode: field.inputMode ?? '',
    pattern: field.getAttribute('pattern') ?? '',
    maxLength: limit > 0 ? limit : null,
    placeholder: field.getAttribute('placeholder') ?? '',
    value: field.value,
    options:
      field.localName === 'select'
        ? [...(field as HTMLSelectElement).options].map(({ value, text }) => ({ value, text }))
        : [],
  };
}

function boxOf(field: Element): FieldFacts['box'] {
  const { left, top, width, height } = field.getBoundingClientRect();
  return { left, top, width, height };
}

function smallestSharedPart(field: FieldElement, all: readonly FieldElement[]): Element | null {
  for (let up = parentAcross(field); up; up = parentAcross(up)) {
    const part = up;
    if (all.some((other) => other !== field && contains(part, other))) return part;
  }
  return null;
}

/** Like `contains`, through shadow roots. */
function contains(part: Element, field: Element): boolean {
  if (part.contains(field)) return true;
  const { host } = field.getRootNode() as Partial<ShadowRoot>;
  return host ? contains(part, host) : false;
}

// A calling code shown by a widget of its own: a text, or the name of the button that opens the list.
function callingCodeBeside(field: FieldElement): string {
  let part: Element = field;
  for (let level = 0; level < 3; level++) {
    const up = parentAcross(part);
    if (!up || up.querySelectorAll('input:not([type=hidden],[type=search]),textarea').length > 1) return '';
    part = up;
    const spoken = [...up.querySelectorAll('button,[role=button],[role=combobox],span,div')]
      .filter(
        (element) => element.childElementCount <= 3 && !element.closest('ul,ol,[role=listbox],select,label'),
      )
      .map(
        (element) =>
          `${element.getAttribute('aria-label') ?? ''} ${element.getAttribute('title') ?? ''} ${ownText(element)}`,
      );
    const code = /\+\s?(\d{1,4})(?!\d|[\s-]*\(?\d)/.exec(spoken.join(' | '))?.[1];
    if (code !== undefined) return code;
  }
  return '';
}

function ownText(element: Element): string {
  return [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.nodeValue ?? '')
    .join(' ');
}
