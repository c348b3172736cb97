/** Everything known about a field, as plain data, so that classifying stays pure. */
export interface FieldFeatures {
  tag: 'input' | 'textarea' | 'select';
  type: string;
  name: string;
  id: string;
  /** Other attributes that name a field: `data-testid`, `formcontrolname` and the like. */
  otherNames: string;
  /** Tokens of the `autocomplete` attribute, lower case. */
  autocomplete: readonly string[];
  inputMode: string;
  pattern: string;
  maxLength: number | null;
  /** In characters; null if the page asks for none. */
  size: number | null;
  placeholder: string;
  value: string;
  /** From `label`, `aria-label`, `aria-labelledby`, `title`. */
  label: string;
  /** `aria-describedby`. */
  description: string;
  /** The text before the field, back to the previous one. */
  before: string;
  /** A short text right after the field. */
  after: string;
  /** Heading, paragraphs and buttons in and right around the form or, without one, the surrounding part of the page. */
  formText: string;
  formNames: string;
  /** Equal for fields of one form. */
  form: number;
  fieldsInForm: number;
  /** Position in the list of all fields, in document order. */
  index: number;
  /** Indexes of the fields in the smallest part of the page that holds this one and another. */
  companions: readonly number[];
  /** The calling code shown beside the field, digits only, as in `+44 [          ]`. */
  callingCodeBeside: string;
  buttonsBeside: string;
  /** Names of the pictures beside the field, `''` without one. */
  picturesBeside: string;
  hasTextPicture: boolean;
  /** A dialog lies over the field. */
  isCovered: boolean;
  /** On screen, in CSS pixels. */
  box: { left: number; top: number; width: number; height: number };
  /** Of a list, or suggested for what is typed. */
  options: readonly { value: string; text: string }[];
  /** Language of the page, `''` where it does not say. */
  language: string;
  /** Text direction of its container. */
  direction: 'ltr' | 'rtl';
  /** It opens a list, and typing searches the list. */
  opensList: boolean;
  /** Nothing can be typed into it yet. */
  isLocked: boolean;
}

export type FieldKind =
  | 'tel'
  | 'tel-country-code'
  | 'tel-national'
  | 'tel-area-code'
  | 'tel-local'
  | 'tel-local-prefix'
  | 'tel-local-suffix'
  | 'otp'
  | 'otp-digit'
  | 'other';

export interface FieldClass {
  kind: FieldKind;
  /** Comparable within a kind only. */
  score: number;
  /** How a code reaches the user of this field; null if the page does not say. */
  codeBy(): 'phone' | 'email' | 'app' | null;
  /** Takes a phone number among other things ("e-mail or phone"): good enough if there is no better field. */
  mayTakePhone: boolean;
  /** For people who ask why. */
  reasons: readonly string[];
}

export type FieldElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
