import { BUTTON_MESSAGES, type FieldButtonMessages } from '../../domain/fill/field-button.ts';
import { ENGLISH } from '../../i18n/english.ts';

export const BUTTON_ENGLISH = Object.fromEntries(
  BUTTON_MESSAGES.map((word) => [word, ENGLISH[`button_${word}`]]),
) as FieldButtonMessages;
