/** Short enough to be read off a phone, and typed as it looks. */
const CODE = /^(?=.{3,16}$)[\p{L}\p{Nd}]+(?:[ -][\p{L}\p{Nd}]+)*$/u;

export function isCode(text: string): boolean {
  return text.length <= 16 && CODE.test(text);
}
