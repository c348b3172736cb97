/** What can be known about a field without touching it again. Plain data, so that classifying stays pure. */
export interface FieldFeatures {
  tag: 'input' | 'textarea' | 'select';
  type: string;
  name: string;
  id: string;
  /** Other attributes in which authors name a field: `data-testid`, `formcontrolname` and the like. */
  otherNames: string;
  /** Tokens of the `autocomplete` attribute, lower case. */
  autocomplete: readonly string[];
  inputMode: string;
  pattern: string;
  /** Null where the page sets none. */
  maxLength: number | null;
  /** The width that the page asks for, in characters; null where it asks for none. */
  size: number | null;
  placeholder: string;
  value: string;
  /** From `label`, `aria-label`, `aria-labelledby`, `title`. */
  label: string;
  /** `aria-describedby`. */
  description: string;
  /** The text that comes before the field, up to the previous field. */
  before: string;
  /** A short text right behind the field. */
  after: string;
  /** Heading, paragraphs and buttons of the form and right around it or, without one, of the part of the page around it. */
  formText: string;
  /** What developers call the form. */
  formNames: string;
  /** Equal for fields of one form. */
  form: number;
  /** How many fields a person could type into the same form has. */
  fieldsInForm: number;
  /** Where the field stands in the list of all fields, which is the order of the document. */
  index: number;
  /** Indexes of the fields in the smallest part of the page that holds this one and at least one more. */
  companions: readonly number[];
  /** Calling code that the page shows beside the field, digits only, as in `+44 [          ]`. */
  callingCodeBeside: string;
  /** What the buttons beside the field say. */
  buttonsBeside: string;
  /** What pictures beside the field are called, `''` without one. */
  picturesBeside: string;
  /** Beside the field is a picture as wide as a few characters, whatever it is called. */
  hasTextPicture: boolean;
  /** A dialog lies over the field. */
  isCovered: boolean;
  /** On screen, in CSS pixels. */
  box: { left: number; top: number; width: number; height: number };
  /** Of a list, or suggested for what is typed. */
  options: readonly { value: string; text: string }[];
  /** Language of the page, `''` where it does not say. */
  language: string;
  /** In which what is around the field is laid out. */
  direction: 'ltr' | 'rtl';
  /** It opens a list to choose from, and may be typed into to search that. */
  opensList: boolean;
  /** Nothing can be typed into it as yet. */
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
  /** How a code comes to the user of this field; null where the page does not say. */
  codeBy(): 'phone' | 'email' | 'app' | null;
  /** Takes a phone number among other things ("e-mail or phone"): good enough where there is no better field. */
  mayTakePhone: boolean;
  /** Why, for whoever wonders about a page. */
  reasons: readonly string[];
}

export type FieldElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
