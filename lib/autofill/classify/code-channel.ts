import type { FieldClass, FieldFeatures } from '../dom/field-features.ts';
import { saysSent } from './evidence/code-arrival.ts';
import { findNeedle, plainWords } from './evidence/phrase-matcher.ts';
import type { Rules } from './evidence/rules.ts';

// `j•••@mail.example`. An address in full may be that of the help desk.
const MASKED_ADDRESS = /[•*·…●][^\s@]*@\S+\.\w/;

type Channel = ReturnType<FieldClass['codeBy']>;

/** How the page says the code arrives: first the field's own words, then those around it. */
export function codeBy(field: FieldFeatures, rules: Rules): Channel {
  const own = `${field.label} | ${field.placeholder} | ${field.name} | ${field.id} | ${field.description}`;
  const near = field.label === '' ? `${own} | ${field.before}` : own;
  return channelIn(plainWords(near), rules) ?? channelAround(field, rules);
}

/** An app that makes the code counts before the ways that buttons offer instead of it. */
function channelAround(field: FieldFeatures, rules: Rules): Channel {
  const around = plainWords(`${field.formNames} | ${field.formText}`);
  const offered = field.buttonsBeside.split(' | ').map(plainWords);
  const told = offered.reduce((rest, button) => rest.replace(button, ' '), around);
  const isMade = channelIn(told, rules) === 'app' && saysSent(field, rules) === null;
  if (isMade) return 'app';
  return channelIn(around, rules) ?? (MASKED_ADDRESS.test(field.formText) ? 'email' : null);
}

// If a page offers several ways, a message will do, so it wins. A phone may also be what has the app.
function channelIn(words: string, rules: Rules): Channel {
  const says = ({ needles }: { needles: readonly string[] }) => findNeedle(words, needles) !== null;
  const isApp = says(rules.byApp);
  if (says(isApp ? rules.message : rules.byPhone)) return 'phone';
  if (isApp) return 'app';
  return says(rules.byEmail) ? 'email' : null;
}
