import { isAllSeen } from './seen-text.ts';

/**
 * Letters of other scripts that look like Latin ones, after
 * https://www.unicode.org/Public/security/latest/confusables.txt.
 */
const ALIKE = letterMap(
  'АВЕЅІЈКМНОРСТУХԚԜаеорсухіјѕһԁԛԝӏ ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυ ՕօոսհԼ',
  'ABESIJKMHOPCTYXQWaeopcyxijshdqwl ABEZHIKMNOPTYXaikvopu OonuhL',
);

/** A name without invisible characters, and without a word that mixes Latin letters with lookalikes. */
export function isHonestName(name: string): boolean {
  if (!isAllSeen(name) || name.trim() === '' || /^\.{1,2}$/.test(name)) return false;
  return (name.normalize('NFKC').match(/[\p{L}\p{M}]+/gu) ?? []).every((word) => !isMixed(word));
}

function isMixed(word: string): boolean {
  return /\p{Script=Latin}/u.test(word) && [...word].some((letter) => ALIKE.has(letter));
}

/** Names that share one of these look the same to a reader. The first is the name as it looks. */
export function looksOf(name: string): readonly [plain: string, ...rough: string[]] {
  const plain = [...name.normalize('NFKC')].map((letter) => ALIKE.get(letter) ?? letter).join('');
  const tidy = plain.replace(/\s+/gu, ' ').trim();
  const drawn = tidy
    .replace(/[Il1|]/g, 'l')
    .replace(/[O0]/g, 'o')
    .replace(/rn/g, 'm');
  return [tidy, `any case ${tidy.toLowerCase()}`, `drawn ${drawn}`];
}

/** Keeps one of each set of lookalikes: the one with the plainest letters, or else the first. */
export function withoutLookalikes<T extends { name: string }>(all: readonly T[]): readonly T[] {
  const isPlain = ({ name }: T) => looksOf(name)[0] === name;
  const taken = new Map<string, T>();
  for (const one of [...all.filter(isPlain), ...all.filter((other) => !isPlain(other))]) {
    const looks = looksOf(one.name);
    if (!looks.some((look) => taken.has(look))) for (const look of looks) taken.set(look, one);
  }
  const left = new Set(taken.values());
  return all.filter((one) => left.has(one));
}

function letterMap(from: string, to: string): ReadonlyMap<string, string> {
  const latin = [...to];
  return new Map([...from].flatMap((letter, n) => (letter === ' ' ? [] : [[letter, latin[n] ?? letter]])));
}
