import { BUTTON_MESSAGES, type ButtonMessages } from '../../domain/fill/field-button.ts';
import { ENGLISH } from '../../i18n/english.ts';

export const BUTTON_ENGLISH = Object.fromEntries(
  BUTTON_MESSAGES.map((word) => [word, ENGLISH[`button_${word}`]]),
) as ButtonMessages;
