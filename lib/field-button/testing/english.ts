import { BUTTON_WORDS, type ButtonWords } from '../../domain/fill/field-button.ts';
import { ENGLISH } from '../../i18n/english.ts';

export const BUTTON_ENGLISH = Object.fromEntries(
  BUTTON_WORDS.map((word) => [word, ENGLISH[`button_${word}`]]),
) as ButtonWords;
