const CANDIDATE = /(?<![\p{L}\p{N}.,$€£/-])(?:[A-Z]-)?(\d{3}[- ]\d{3}|\d{4,8})(?![\p{L}\p{N}/-]|[.,]\d)/gu;
const CODE_WORD =
  /code|otp|pin|passcode|password|c[oó]digo|codice|kod|код|کد|رمز|验证码|驗證碼|인증|認証|コード/giu;

/**
 * The one-time code in an SMS, for when the API read none: the digits nearest to a word for "code".
 * Null rather than a guess where no such word is there. Separators drawn for readers are dropped.
 */
export function readCode(text: string): string | null {
  const words = [...text.matchAll(CODE_WORD)].map((match) => match.index);
  if (words.length === 0) return null;
  const candidates = [...text.matchAll(CANDIDATE)].map((match) => ({
    code: (match[1] ?? '').replace(/[- ]/g, ''),
    distance: Math.min(...words.map((word) => Math.abs(word - match.index))),
  }));
  candidates.sort((a, b) => a.distance - b.distance);
  return candidates[0]?.code ?? null;
}
