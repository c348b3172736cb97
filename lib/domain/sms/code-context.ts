import type { Candidate } from './code-candidates.ts';
import { wordPattern } from './word-pattern.ts';

/** What a message is about beside its code, as it bears on one candidate. */
export interface CodeContext {
  /** Typed at a checkout, for less to pay. */
  sells: boolean;
  /** For a parcel, a booking or a meeting. */
  isForOccasion: boolean;
  /** Nobody else must have it. */
  isSecret: boolean;
}

const holding = ({ source }: RegExp) => {
  const pattern = new RegExp(source, 'iu');
  return (text: string) => pattern.test(text);
};
const sells = holding(new RegExp(`${wordPattern('sale').source}|\\d off(?!\\p{L})|\\d ?%|% ?\\d`, 'u'));
const occasions = wordPattern('occasion');
const hasPurpose = holding(wordPattern('purpose'));
const isEntered = holding(wordPattern('action'));
const isSecret = holding(wordPattern('secrecy'));

const SENTENCE_END = /[.!?](?=\s|$)|[。！？।؟\n]/g;
/** How far around a code, or a word for one, stands what it is for: `code for your login`. */
const NEAR = 14;

/** `marked` is `plain` with its words put as signs, see `markWords`. */
export function contextsIn(plain: string, marked: string): (candidate: Candidate) => CodeContext {
  const about = {
    sells: sells(plain),
    isForOccasion: plain.match(occasions) !== null,
    isSecret: isSecret(plain),
  };
  if (!about.sells && !about.isForOccasion) return () => about;
  const ends = [...plain.matchAll(SENTENCE_END)].map(({ index }) => index + 1);
  return (candidate) => {
    const from = ends.findLast((end) => end <= candidate.start) ?? 0;
    const until = ends.find((end) => end > candidate.start) ?? plain.length;
    const place = { ...candidate, from, until };
    const isOneTime = candidate.kind === 'digits' && hasPurposeNear(plain, marked, place);
    const isForOccasion = about.isForOccasion && !isOneTime && isAboutOccasion(plain, place);
    return {
      sells: about.sells && !isOneTime && isCheckoutCode(plain, place, about.isSecret),
      isForOccasion,
      isSecret: about.isSecret && !isForOccasion,
    };
  };
}

interface Place extends Candidate {
  from: number;
  until: number;
}

/** A sender puts an offer behind the code. One before it, or in its sentence, is what the code is for. */
function isCheckoutCode(plain: string, { kind, from, until }: Place, isSecret: boolean): boolean {
  const own = plain.slice(from, until);
  if (sells(own)) return kind !== 'digits' || !isSecret;
  if (isSecret || hasPurpose(own)) return false;
  return sells(plain.slice(0, from)) || kind !== 'digits' || isEntered(own);
}

/** A word behind the code may be there by chance: `Get the app to collect points.` Two are not. */
function isAboutOccasion(plain: string, { until }: Place): boolean {
  const words = (text: string) => text.match(occasions)?.length ?? 0;
  return words(plain.slice(0, until)) > 0 || words(plain) > 1;
}

function hasPurposeNear(plain: string, marked: string, { start, end, from, until }: Place): boolean {
  const nouns = [...marked.slice(from, until).matchAll(/¶+/g)].map(({ index, 0: noun }) => [
    from + index,
    from + index + noun.length,
  ]);
  return [[start, end], ...nouns].some(([first = 0, last = 0]) =>
    hasPurpose(plain.slice(Math.max(from, first - NEAR), Math.min(until, last + NEAR))),
  );
}
