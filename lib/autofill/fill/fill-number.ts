import { type E164, phoneParts, toE164 } from '../../domain/phone.ts';
import { countryBeside } from '../country/country-beside.ts';
import { complainsSince, refusesSince } from '../input/complaints.ts';
import { createFocusSession } from '../input/focus.ts';
import { restoreValues } from '../input/restore.ts';
import { takeOut } from '../input/take-out.ts';
import type { PageScanner } from '../scan/page-scanner.ts';
import { phoneTargets } from '../scan/phone-targets.ts';
import { fieldHintOf } from './field-hint.ts';
import { filled } from './filled.ts';
import { judgeOf } from './judge.ts';
import { noField } from './no-field.ts';
import { type NumberEntry, type NumberToEnter, typeNumber, verdictNow } from './number-entry.ts';
import type { NumberVerdict } from './number-verdict.ts';
import { type Filling, type FillOrder, notFilled } from './outcome.ts';
import { chooseFields } from './page-fields.ts';
import { unlockByCountry } from './unlock-by-country.ts';

/** Types the number and makes sure that the page took it. Otherwise leaves the page as it was. */
export async function fillNumber(scanner: PageScanner, phone: E164, order: FillOrder): Promise<Filling> {
  if (toE164(phone) !== phone) return notFilled('rejected');
  const hint = fieldHintOf(order, scanner);
  if (hint === null) return notFilled(noField(order.page));
  const focus = createFocusSession();
  const choose = ({ features, classes }: ReturnType<PageScanner['read']>, focused: number | null) =>
    phoneTargets(features, classes, scanner.rules, focused);
  const find = () => chooseFields(scanner, choose, hint, judgeOf('number', order, focus));
  const parts = phoneParts(phone);
  let chosen = await find();
  const mayUnlock = chosen === null && order.at === 'best_field' && order.isRightPage();
  const lock = mayUnlock ? await unlockByCountry(scanner, parts, focus) : null;
  if (lock) chosen = await find();
  const isRightPage = order.isRightPage();
  if (chosen === null || typeof chosen === 'string' || !isRightPage) {
    lock?.();
    return notFilled(
      chosen === null ? noField(order.page) : typeof chosen === 'string' ? chosen : 'origin_changed',
    );
  }
  const country = countryBeside(chosen, parts, focus);
  const { texts } = chosen;
  const before = texts().map(({ value }) => value);
  const { rules } = scanner;
  const number = { chosen, country, parts, focus, memory: order.memory, rules };
  const entry = await enter(number);
  const { verdict } = entry;
  if (!isIn(verdict)) {
    const isOther = verdict === 'other_country' || country.agrees() === false;
    await country.restore();
    await restoreValues(texts, before, focus);
    lock?.();
    return notFilled(isOther ? 'other_country' : 'rejected');
  }
  const holds = () => isIn(verdictNow(number, parts.national, null));
  const done = filled(order, chosen, hint, {
    ...entry,
    holds,
    takeOut: async () => {
      await country.restore();
      await takeOut(texts, before, focus);
      lock?.();
    },
  });
  const { before: saidBefore, format } = entry;
  const speaks = (says: typeof complainsSince) =>
    saidBefore !== null && holds() && texts().some((one) => says(saidBefore, one, rules));
  const isSaid = () => speaks(refusesSince);
  const refusal = format === null ? null : { format, isSaid };
  if (verdict === 'marked_wrong') return { ...done, refusal, answer: { outcome: verdict } };
  const standing = done.standing && { ...done.standing, isMarked: () => speaks(complainsSince) };
  return { ...done, refusal, standing };
}

function isIn(verdict: NumberVerdict): verdict is 'filled' | 'marked_wrong' {
  return verdict === 'filled' || verdict === 'marked_wrong';
}

async function enter(number: NumberToEnter): Promise<NumberEntry> {
  const { country, memory } = number;
  // The whole number is already there.
  if (!memory?.refused?.length && verdictNow(number, null, null) === 'filled')
    return { verdict: 'filled', format: memory?.format ?? null, way: memory?.strategy ?? null, before: null };
  if (country.agrees() !== true) await country.set();
  return typeNumber(number);
}
