/** Holds only what the page says about the field, nothing that was typed. */
interface FieldFingerprint {
  tag: string;
  type: string;
  id: string;
  name: string;
  label: string;
  placeholder: string;
  /** Tells apart fields that are otherwise alike. */
  position: number;
}

/** What worked on a site: where the value went and how it was written and typed there. */
export interface FieldMemory {
  field: FieldFingerprint;
  /** Then it counts whatever it looks like. */
  userChosen: boolean;
  /** It was right-clicked itself, so the user has seen it; not just focused at that moment. */
  clicked?: boolean;
  /** Name of the phone format that worked; null for codes, and until one did. */
  format: string | null;
  /** Phone formats that the site itself called wrong, tried last; left out where there are none. */
  refused?: readonly string[];
  /** Name of the way of typing that worked; null until one did. */
  strategy: string | null;
}

export type FillValue = 'number' | 'code';

export interface StoredFieldMemory extends FieldMemory {
  /** Milliseconds, this machine's clock. */
  usedAt: number;
}

export type FieldMemories = Readonly<Record<string, Partial<Record<FillValue, StoredFieldMemory>>>>;
