import type { FieldFeatures } from './field-features.ts';

/** Facts of fields as a page in one form would give them; only what matters needs to be said. */
export function fields(...described: readonly Partial<FieldFeatures>[]): FieldFeatures[] {
  return described.map((features, index) => ({
    tag: 'input',
    type: features.tag === undefined || features.tag === 'input' ? 'text' : '',
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
    formNames: '',
    form: 0,
    fieldsInForm: described.length,
    index,
    companions: described.map((_, n) => n),
    callingCodeBeside: '',
    buttonsBeside: '',
    picturesBeside: '',
    hasTextPicture: false,
    isCovered: false,
    box: { left: 20, top: 40 * index, width: 240, height: 32 },
    options: [],
    language: '',
    direction: 'ltr',
    opensList: false,
    isLocked: false,
    ...features,
  }));
}

export const callingCodes: FieldFeatures['options'] = [
  { value: '+44', text: 'United Kingdom (+44)' },
  { value: '+1', text: 'United States (+1)' },
  { value: '+49', text: 'Germany (+49)' },
];
