import type { FieldClass, FieldFeatures } from '../../dom/field-features.ts';
import { secretCameByMessage } from '../evidence/came-by-message.ts';
import { saidAround } from '../evidence/code-arrival.ts';
import { isCalled } from '../evidence/field-names.ts';
import { wordsWithout } from '../evidence/phrase-matcher.ts';
import { placesOf } from '../evidence/places.ts';
import type { Rules } from '../evidence/rules.ts';
import type { Finding } from './digit-boxes.ts';

/** Below "we sent a code to your phone", the only remaining text field takes it, whatever it is called. */
export function findLoneField(
  fields: readonly FieldFeatures[],
  classes: readonly FieldClass[],
  rules: Rules,
): Finding {
  const found: Finding = new Map();
  const isCode = ({ index }: FieldFeatures) => /^otp/.test(classes[index]?.kind ?? '');
  for (const field of fields) {
    if (field.fieldsInForm > MOST_FIELDS || !mayTakeAnything(field, classes[field.index])) continue;
    const together = fields.filter(({ form }) => form === field.form);
    if (together.some(isCode)) continue;
    const left = together.filter((other) => mayTakeAnything(other, classes[other.index]));
    const secret = saysSecretCame(field, rules);
    const isLeft = left.length === 1 || (secret && isOnlySecret(field, left, rules));
    if (!isLeft || !isNameless(field, rules) || !(secret || saysCodeSent(field, rules))) continue;
    found.set(field.index, { kind: 'otp', reason: 'the only field below "a code was sent"' });
  }
  return found;
}

const MOST_FIELDS = 4;

function mayTakeAnything({ tag, type, isLocked, autocomplete }: FieldFeatures, found?: FieldClass): boolean {
  const isDeclared = autocomplete.some((token) => !/^(on|off|new-password|current-password)$/.test(token));
  return (
    tag === 'input' &&
    /^(text|tel|number|password|)$/.test(type) &&
    !isLocked &&
    !isDeclared &&
    found?.kind === 'other' &&
    !found.mayTakePhone
  );
}

/** It says nothing about itself, or just "password". */
function isNameless(field: FieldFeatures, { password, number, pin }: Rules): boolean {
  const shown = placesOf(field).filter(({ name }) => name === 'label' || name === 'placeholder');
  const known = [...password.needles, ...number.needles, ...pin.needles];
  return shown.every(({ words }) => {
    const [rest, ...more] = wordsWithout(words, known).trim().split(' ');
    return more.length === 0 && (rest ?? '').length < 8;
  });
}

/** "A message with your password has come": then the only field for one takes it. */
function saysSecretCame({ formText }: FieldFeatures, rules: Rules): boolean {
  return secretCameByMessage(formText, rules) !== null;
}

function isOnlySecret(field: FieldFeatures, left: readonly FieldFeatures[], rules: Rules): boolean {
  const secrets = left.filter((one) => isSecret(one, rules));
  return secrets.length === 1 && secrets[0] === field;
}

function isSecret(field: FieldFeatures, { password, pin }: Rules): boolean {
  return field.type === 'password' || isCalled(field, password) || isCalled(field, pin);
}

function saysCodeSent(field: FieldFeatures, rules: Rules): boolean {
  const says = (...any: { needles: readonly string[] }[]) =>
    any.some((rule) => saidAround(field, rule, rules.toBeSent.needles) !== null);
  return says(rules.sent) && says(rules.code, rules.codeNoun) && says(rules.byPhone, rules.byEmail);
}
