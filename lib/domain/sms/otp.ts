import { boundCodes } from './code-bound.ts';
import { candidatesIn, typed } from './code-candidates.ts';
import { contextsIn } from './code-context.ts';
import { FEATURES, type Spot } from './code-features.ts';
import { markWords } from './code-marks.ts';
import { isCode } from './code-shape.ts';
import { plainText } from './code-text.ts';

export interface FoundCode {
  /** As it is typed: ASCII digits, without blanks and dashes for readers. */
  code: string;
  shown: string;
  /** Only a sure code is used automatically. The user may still pick another. */
  sure: boolean;
}

const SURE = 3;
const OFFERED = 0;
/** How far a candidate looks around itself. */
const REACH = 80;

/** A cache: messages are compared with each other, and a hostile text takes long to read. */
const MAX_KNOWN = 100;
const known = new Map<string, readonly FoundCode[]>();

/** The one-time codes in an SMS, best first: the one bound to a host, then by what the text says about them. */
export function readCodes(text: string): readonly FoundCode[] {
  const before = known.get(text);
  if (before) return before;
  if (known.size >= MAX_KNOWN) known.clear();
  const found = read(text);
  known.set(text, found);
  return found;
}

function read(text: string): FoundCode[] {
  const composed = text.normalize('NFC');
  const plain = plainText(composed);
  const bound = boundCodes(composed).map(({ shown }) => ({
    code: typed(plainText(shown)),
    shown,
    sure: true,
  }));
  const spotted = spotsIn(plain)
    .map((spot) => ({ ...spot, score: scoreOf(spot) }))
    .filter(({ score }) => score >= OFFERED)
    .sort((a, b) => b.score - a.score)
    .map(({ code, start, end, score }) => ({ code, shown: composed.slice(start, end), sure: score >= SURE }));
  const all = [...bound, ...spotted];
  const fit = all.filter(({ code }) => isCode(code));
  return fit.filter(({ code }, n) => fit.findIndex((other) => other.code === code) === n);
}

/** The one-time code in an SMS, or null: rather none than a guess. */
export function readCode(text: string): string | null {
  return readCodes(text).find(({ sure }) => sure)?.code ?? null;
}

function spotsIn(plain: string): Spot[] {
  const text = markWords(plain);
  const contextOf = contextsIn(plain, text);
  const candidates = candidatesIn(text);
  const times = new Map<string, number>();
  for (const { code } of candidates) times.set(code, (times.get(code) ?? 0) + 1);
  return candidates.map((candidate) => ({
    ...candidate,
    ...contextOf(candidate),
    text,
    before: text.slice(Math.max(0, candidate.start - REACH), candidate.start),
    after: text.slice(candidate.end, candidate.end + REACH),
    times: times.get(candidate.code) ?? 1,
  }));
}

function scoreOf(spot: Spot): number {
  return FEATURES.reduce((score, { weight, holds }) => (holds(spot) ? score + weight : score), 0);
}
