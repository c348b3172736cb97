/** How a field of a page can be known again. Only what the page says about it, nothing of what was typed. */
interface FieldFingerprint {
  tag: string;
  type: string;
  id: string;
  name: string;
  label: string;
  placeholder: string;
  /** Its position among the fields of its page. Tells apart fields that are otherwise alike. */
  position: number;
}

/** What worked on a site: where the value went and how it was written and typed there. */
export interface FieldMemory {
  field: FieldFingerprint;
  /** The user pointed the field out, so it is meant whatever it looks like. */
  userChosen: boolean;
  /** It is the very field that was right-clicked, not only one that had the focus then: its user has seen it. */
  clicked?: boolean;
  /** Name of the phone format that the field took; null for codes, and until one was taken. */
  format: string | null;
  /** Name of the way of typing that the field took; null until one was taken. */
  strategy: string | null;
}

export type FillValue = 'number' | 'code';

export interface StoredFieldMemory extends FieldMemory {
  /** Milliseconds, this machine's clock. */
  usedAt: number;
}

/** By host, then by value. */
export type FieldMemories = Readonly<Record<string, Partial<Record<FillValue, StoredFieldMemory>>>>;
