import { hostOf } from '../dom/drawn-in.ts';
import type { TextField } from './type-text.ts';

export function isInvalid(field: TextField): boolean {
  const { patternMismatch, tooLong, tooShort, typeMismatch, customError } = field.validity;
  const invalid = patternMismatch || tooLong || tooShort || typeMismatch || customError;
  return (
    invalid || field.getAttribute('aria-invalid') === 'true' || hostOf(field)?.matches(':invalid') === true
  );
}
