import type { Brand } from '../pages/brand.ts';
import { parseTypedNumber } from '../rules/numbers.ts';
import { sendSms } from '../rules/sms.ts';
import type { World } from '../rules/world.ts';
import { smsText } from './sms-text.ts';

interface Attempt {
  brand: string;
  page: string;
  phone: string;
  /** The latest that is already valid is the only one accepted. */
  codes: { code: string; validFromMs: number }[];
}

export type StartOutcome = { ok: true; flow: string; phone: string } | { ok: false; error: string };
export type CheckOutcome = { ok: true; brand: string } | { ok: false; error: string };

const NOT_A_NUMBER = 'Enter a valid US phone number, for example (302) 687-3874.';

/** What the sites' own servers do: take a number, text a code to it, and let in who knows the code. */
export function createSignUps(world: World) {
  const attempts = new Map<string, Attempt>();
  let sent = 0;

  function sendCode(brand: Brand, phone: string, code: string, delayMs: number): void {
    sendSms(world, phone, smsText(brand, code, sent), { delayMs });
    sent += 1;
  }

  return {
    start(brand: Brand, page: string, typed: string, codeLength: number): StartOutcome {
      const phone = parseTypedNumber(typed);
      if (!phone) return { ok: false, error: NOT_A_NUMBER };
      const { smsDelaysMs } = world.scenario();
      const nowMs = world.now();
      const first = world.random.digits(codeLength);
      const codes = [{ code: first, validFromMs: nowMs }];
      smsDelaysMs.forEach((delayMs, index) => {
        const code = index === 0 ? first : world.random.digits(codeLength);
        // A later code replaces the one before it only when it arrives, so a quick user is not refused.
        if (index > 0) codes.push({ code, validFromMs: nowMs + delayMs });
        sendCode(brand, phone, code, delayMs);
      });
      const flow = world.random.uuid();
      attempts.set(flow, { brand: brand.name, page, phone, codes });
      return { ok: true, flow, phone };
    },

    check(flow: string, typed: string): CheckOutcome {
      const attempt = attempts.get(flow);
      if (!attempt) return { ok: false, error: 'Ask for a code first.' };
      const nowMs = world.now();
      const code = typed.trim();
      const valid = attempt.codes.findLast(({ validFromMs }) => validFromMs <= nowMs);
      if (code !== valid?.code) {
        const replaced = attempt.codes.some((known) => known.code === code && known.validFromMs <= nowMs);
        return {
          ok: false,
          error: replaced ? 'A newer code replaced this one.' : 'That code is not right. Try again.',
        };
      }
      const { brand, page, phone } = attempt;
      attempts.delete(flow);
      world.signUps.push({ brand, page, phone, code, atMs: nowMs });
      return { ok: true, brand };
    },

    phoneOf: (flow: string) => attempts.get(flow)?.phone ?? null,
  };
}
