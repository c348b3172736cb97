import type { FieldFacts } from './field-facts.ts';

/** Facts of fields as a page in one form would give them; only what matters needs to be said. */
export function fields(...described: readonly Partial<FieldFacts>[]): FieldFacts[] {
  return described.map((facts, index) => ({
    tag: 'input',
    type: facts.tag === undefined || facts.tag === 'input' ? 'text' : '',
    name: '',
    id: '',
    otherNames: '',
    autocomplete: [],
    inputMode: '',
    pattern: '',
    maxLength: null,
    size: null,
    placeholder: '',
    value: '',
    label: '',
    description: '',
    before: '',
    after: '',
    formText: '',
    form: 0,
    fieldsInForm: described.length,
    index,
    companions: described.map((_, n) => n),
    callingCodeBeside: '',
    buttonsBeside: '',
    picturesBeside: '',
    isCovered: false,
    box: { left: 20, top: 40 * index, width: 240, height: 32 },
    options: [],
    language: '',
    direction: 'ltr',
    isLocked: false,
    ...facts,
  }));
}

export const callingCodes: FieldFacts['options'] = [
  { value: '+44', text: 'United Kingdom (+44)' },
  { value: '+1', text: 'United States (+1)' },
  { value: '+49', text: 'Germany (+49)' },
];
