import { lazily } from '../lazily.ts';
import type { Candidate } from './code-candidates.ts';
import { wordPattern } from './word-pattern.ts';

/** What the text around a candidate is about. */
export interface CodeContext {
  /** A code for a discount. */
  sells: boolean;
  /** For a parcel, a booking or a meeting. */
  isForOccasion: boolean;
  /** A warning not to share it follows. Before the code, such a warning may be about any code. */
  isSecret: boolean;
}

const holding = (source: () => string) => {
  const pattern = lazily(() => new RegExp(source(), 'iu'));
  return (text: string) => pattern().test(text);
};
const sells = holding(() => `${wordPattern('sale').source}|\\d off(?!\\p{L})|\\d ?%|% ?\\d`);
const hasPurpose = holding(() => wordPattern('purpose').source);
const isEntered = holding(() => wordPattern('action').source);
const occasion = lazily(() => wordPattern('occasion'));
const secrecy = lazily(() => wordPattern('secrecy'));

const SENTENCE_END = /[.!?](?=\s|$)|[。！？।؟\n]/g;
/** How far around a candidate a word for it is looked for. */
const REACH = 80;
/** How far around a code, or a word for one, stands what it is for: `code for your login`. */
const NEAR = 20;

/** `marked` is `plain` with its words put as signs, see `markWords`. */
export function contextsIn(plain: string, marked: string): (candidate: Candidate) => CodeContext {
  const placesOf = (pattern: RegExp) => [...plain.matchAll(pattern)].map(({ index }) => index);
  const isOffer = sells(plain);
  const occasions = placesOf(occasion());
  const lastWarning = placesOf(secrecy()).at(-1) ?? -1;
  const ends = placesOf(SENTENCE_END).map((at) => at + 1);

  return (candidate) => {
    const isSecret = lastWarning >= candidate.end;
    if (!isOffer && occasions.length === 0) return { sells: false, isForOccasion: false, isSecret };
    const from = ends.findLast((end) => end <= candidate.start) ?? 0;
    const until = ends.find((end) => end > candidate.start) ?? plain.length;
    const place = { ...candidate, from, until };
    const isOneTime = candidate.kind === 'digits' && hasPurposeNear(plain, marked, place);
    // Behind the code, one such word may be there by chance: `Get the app to collect points.`
    const isAboutOccasion = occasions.length > 1 || occasions.some((at) => at < until);
    return {
      sells: isOffer && !isOneTime && isCheckoutCode(plain, place, lastWarning >= 0),
      isForOccasion: isAboutOccasion && !isOneTime && !isSecret,
      isSecret,
    };
  };
}

/** A candidate, and the sentence it stands in. */
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

function hasPurposeNear(plain: string, marked: string, { start, end, from, until }: Place): boolean {
  const first = Math.max(from, start - REACH);
  const around = marked.slice(first, Math.min(until, end + REACH));
  const nouns = [...around.matchAll(/¶+/g)].map(({ index, 0: noun }) => [index, index + noun.length]);
  return [[start - first, end - first], ...nouns].some(([at = 0, last = 0]) =>
    hasPurpose(plain.slice(Math.max(from, first + at - NEAR), Math.min(until, first + last + NEAR))),
  );
}
