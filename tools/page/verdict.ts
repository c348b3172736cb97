import type { FieldFeatures, FieldKind } from '../../lib/autofill/dom/field-features.ts';
import type { PageScan } from '../../lib/autofill/scan/page-scanner.ts';

/** What the extension makes of one field. */
export interface Verdict {
  /** `unseen`: left out before it was classified, because nobody sees it. */
  kind: FieldKind | 'unseen';
  score: number;
  reasons: readonly string[];
  /** What the page calls the field. */
  about: string;
}

export function verdictAt({ features, classes }: PageScan, index: number): Verdict {
  const { kind, score, reasons } = classes[index] ?? { kind: 'unseen', score: 0, reasons: [] };
  return { kind, score, reasons, about: about(features[index]) };
}

function about(features: FieldFeatures | undefined): string {
  if (features === undefined) return '';
  const { tag, type, name, id, label, before, placeholder, maxLength } = features;
  const said = { name, id, label, before, placeholder, maxLength };
  const parts = Object.entries(said).filter(([, value]) => value !== '' && value !== null);
  return [`${tag} ${type}`.trim(), ...parts.map(([key, value]) => `${key}=${JSON.stringify(value)}`)].join(
    ' ',
  );
}
