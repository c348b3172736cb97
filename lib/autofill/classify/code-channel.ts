import type { FieldClass, FieldFeatures } from '../dom/field-features.ts';
import { showsMaskedNumber } from './evidence/came-by-message.ts';
import { saysSent } from './evidence/code-arrival.ts';
import { isCalled } from './evidence/field-names.ts';
import { findNeedle, plainWords, wordsWithout } from './evidence/phrase-matcher.ts';
import type { Rules } from './evidence/rules.ts';
import { sentencesOf } from './evidence/sentences.ts';
import { siblingsOf } from './evidence/siblings.ts';

// `j•••@mail.example`. An address in full may be that of the help desk.
const MASKED_ADDRESS = /[•*·…●][^\s@]*@\S+\.\w/;
const ADDRESS = /[^\s@]@[^\s@]/;

type Channel = ReturnType<FieldClass['codeBy']>;
type Says = (rule: { needles: readonly string[] }) => boolean;

/** How the page says the code arrives: first the field's own words, then those around it. */
export function codeBy(field: FieldFeatures, all: readonly FieldFeatures[], rules: Rules): Channel {
  const own = `${field.label} | ${field.placeholder} | ${field.name} | ${field.id} | ${field.description}`;
  const near = field.label === '' ? `${own} | ${field.before}` : own;
  return channelIn(plainWords(near), rules) ?? channelAround(field, all, rules);
}

/** An app that makes the code counts before the ways that buttons offer instead of it. */
function channelAround(field: FieldFeatures, all: readonly FieldFeatures[], rules: Rules): Channel {
  const around = plainWords(`${field.formNames} | ${field.formText}`);
  const offered = field.buttonsBeside.split(' | ').map(plainWords);
  const told = offered.reduce((rest, button) => rest.replace(button, ' '), around);
  const isMade = channelIn(told, rules) === 'app' && saysSent(field, rules) === null;
  if (isMade) return 'app';
  return channelSent(field.formText, rules) ?? channelNamed(field, all, around, rules);
}

/** Where the page says that it sent something, not what else it offers or asks. A phone wins, since a message will do. */
function channelSent(text: string, rules: Rules): Channel {
  let isEmail = false;
  for (const sentence of sentencesOf(text)) {
    const words = wordsWithout(plainWords(sentence), rules.sendCode.needles);
    const says = saysIn(words);
    if (!says({ needles: rules.came }) || says(rules.toBeSent)) continue;
    if (says(rules.message) || says(rules.byPhone) || showsMaskedNumber(sentence)) return 'phone';
    isEmail ||= says(rules.byEmail) || ADDRESS.test(sentence);
  }
  const isMasked = MASKED_ADDRESS.test(text) && !saysIn(plainWords(text))(rules.message);
  return isEmail || isMasked ? 'email' : null;
}

/** What the page mentions. A field for the address mentions e-mail as well, unless a button sends something there. */
function channelNamed(
  field: FieldFeatures,
  all: readonly FieldFeatures[],
  around: string,
  rules: Rules,
): Channel {
  const found = channelIn(around, rules);
  if (found !== 'email') return found;
  const says = saysIn(around);
  if (says(rules.message) || says(rules.phone)) return 'phone';
  const asksForAddress = siblingsOf(field, all).some((other) => isForAddress(other, rules));
  const sends = saysIn(plainWords(field.buttonsBeside))(rules.sendCode);
  return asksForAddress && !sends ? null : 'email';
}

function isForAddress(field: FieldFeatures, { byEmail, anyCode }: Rules): boolean {
  if (field.type === 'email') return true;
  return isCalled(field, byEmail) && !isCalled(field, { needles: anyCode });
}

// If a page offers several ways, a message will do, so it wins. A phone may also be what has the app.
function channelIn(words: string, rules: Rules): Channel {
  const says = saysIn(words);
  const isApp = says(rules.byApp);
  if (says(isApp ? rules.message : rules.byPhone)) return 'phone';
  if (isApp) return 'app';
  return says(rules.byEmail) ? 'email' : null;
}

function saysIn(words: string): Says {
  return ({ needles }) => findNeedle(words, needles) !== null;
}
