export interface FieldLimits {
  maxLength: number | null;
  pattern: string;
}

export function allows({ maxLength, pattern }: FieldLimits, text: string): boolean {
  if (maxLength !== null && text.length > maxLength) return false;
  if (pattern === '') return true;
  try {
    return new RegExp(`^(?:${pattern})$`, 'v').test(text);
  } catch {
    return true;
  }
}
