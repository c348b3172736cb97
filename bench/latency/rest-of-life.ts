import { pollPaceMs } from '../../lib/domain/rental/poll-schedule.ts';
import type { Measured } from './sample.ts';

const LIFE_MS = 600_000;

/** The questions that the schedule still has for a number after the measured part of its ten minutes. */
export function restOfLife({ rentedAt, sentAt, smsAt }: Measured, endedAt: number): number {
  let questions = 0;
  for (let at = endedAt; ; questions += 1) {
    at += pollPaceMs({
      ageMs: at - rentedAt,
      sinceSentMs: at - sentAt,
      sinceCodeMs: smsAt === null ? null : at - smsAt,
      numberFilled: true,
      codeFieldSeen: true,
      viewOpen: false,
      usualWaitMs: null,
      sparing: false,
    });
    if (at > rentedAt + LIFE_MS) return questions;
  }
}
