import type { FieldElement } from '../dom/field-features.ts';

/** The name or id of a field, without what only names its form. */
export type OwnName = (field: FieldElement, attribute: 'name' | 'id') => string;

const FEWEST = 3;
// `phoneCode_number`, `phone-form.town`, and `otpLoginTown` in a form called `otpLogin`.
const ENDS_HERE = /^[_\-.:$[]+|^(?=[A-Z])/;
const UP_TO_SEPARATOR = /^.*[_\-.:$[]/;
/** The rest says nothing by itself. */
const SAYS_NOTHING = /^(number|nr|no|num|value|input|field|text|\d*)\W*$/i;
/** Names that a form for nothing but one number does not have. */
const OF_SOMETHING_ELSE = /mail|name|pass|city|street|message/i;

/** `phoneCode_verify` in a form called `phoneCode`, or among fields that all begin so, is only called `verify`. */
export function createOwnName(elements: readonly FieldElement[]): OwnName {
  const starts = { name: sharedStarts(elements, 'name'), id: sharedStarts(elements, 'id') };
  const namesOfForms = new Map<HTMLFormElement, string[]>();
  return (field, attribute) => {
    const { [attribute]: whole, form } = field;
    if (whole === '' || form === null) return whole;
    const names = namesOfForms.get(form) ?? namesOf(form);
    namesOfForms.set(form, names);
    const start = starts[attribute].get(form) ?? '';
    const own = [...names, start].map((name) => withoutStart(whole, name));
    return own.find((rest) => rest !== null) ?? whole;
  };
}

function namesOf(form: HTMLFormElement): string[] {
  // A field called `id` or `name` hides the form's own.
  return ['id', 'name'].flatMap((attribute) => form.getAttribute(attribute) || []);
}

function withoutStart(whole: string, start: string): string | null {
  if (start === '' || !whole.startsWith(start)) return null;
  const rest = whole.slice(start.length);
  const own = rest.replace(ENDS_HERE, '');
  const isApart = own !== rest || ENDS_HERE.test(rest) || /\W|_/.test(start.at(-1) ?? '');
  return isApart && !SAYS_NOTHING.test(own) ? own : null;
}

/** The common beginning of all field names of a form, if there is one. */
function sharedStarts(
  elements: readonly FieldElement[],
  attribute: 'name' | 'id',
): ReadonlyMap<HTMLFormElement | null, string> {
  const starts = new Map<HTMLFormElement | null, string>();
  for (const [form, fields] of Map.groupBy(elements, (field) => field.form)) {
    const names = fields.map((field) => field[attribute]);
    if (form === null || names.length < FEWEST) continue;
    const start = UP_TO_SEPARATOR.exec(names.reduce(sharedStart))?.[0] ?? '';
    if (start !== '' && names.some((name) => OF_SOMETHING_ELSE.test(name.slice(start.length))))
      starts.set(form, start);
  }
  return starts;
}

function sharedStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return one.slice(0, length);
}
