import type { FieldClass, FieldFeatures } from '../dom/field-features.ts';
import { findNeedle, plainWords } from './evidence/phrase-matcher.ts';
import type { Rules } from './evidence/rules.ts';

/** How the page says the code arrives: first the field's own words, then those around it. */
export function codeBy(field: FieldFeatures, rules: Rules): ReturnType<FieldClass['codeBy']> {
  const own = `${field.label} | ${field.placeholder} | ${field.name} | ${field.id} | ${field.description}`;
  const near = field.label === '' ? `${own} | ${field.before}` : own;
  return (
    channelIn(plainWords(near), rules) ??
    channelIn(plainWords(`${field.formNames} | ${field.formText}`), rules)
  );
}

// If a page offers several ways, a phone will do, so it wins. Then e-mail.
function channelIn(words: string, rules: Rules): ReturnType<FieldClass['codeBy']> {
  if (findNeedle(words, rules.byPhone.needles) !== null) return 'phone';
  if (findNeedle(words, rules.byEmail.needles) !== null) return 'email';
  if (findNeedle(words, rules.byApp.needles) !== null) return 'app';
  return null;
}
