import type { FieldFacts, FieldKind } from '../../lib/autofill/dom/field-facts.ts';
import type { PageReading } from '../../lib/autofill/scan/reader.ts';

/** What the extension makes of one field. */
export interface Verdict {
  /** `unseen`: left out before it was classified, because nobody sees it. */
  kind: FieldKind | 'unseen';
  score: number;
  reasons: readonly string[];
  /** What the page calls the field. */
  about: string;
}

export function verdictAt({ facts, classes }: PageReading, index: number): Verdict {
  const { kind, score, reasons } = classes[index] ?? { kind: 'unseen', score: 0, reasons: [] };
  return { kind, score, reasons, about: about(facts[index]) };
}

function about(facts: FieldFacts | undefined): string {
  if (facts === undefined) return '';
  const { tag, type, name, id, label, before, placeholder, maxLength } = facts;
  const said = { name, id, label, before, placeholder, maxLength };
  const parts = Object.entries(said).filter(([, value]) => value !== '' && value !== null);
  return [`${tag} ${type}`.trim(), ...parts.map(([key, value]) => `${key}=${JSON.stringify(value)}`)].join(
    ' ',
  );
}
