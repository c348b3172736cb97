import { type E164, phoneParts, toE164 } from '../../domain/phone.ts';
import { countryBeside } from '../country/country-beside.ts';
import { showsNumber } from '../formats/phone-format.ts';
import { createFocusSession } from '../input/focus.ts';
import { restoreValues } from '../input/restore.ts';
import type { PageReader } from '../scan/reader.ts';
import { phoneTargets } from '../scan/targets.ts';
import { aimOf } from './aim.ts';
import { filled } from './filled.ts';
import { judgeOf } from './judge.ts';
import { noField } from './no-field.ts';
import { type NumberEntry, type NumberToEnter, typeNumber } from './number-entry.ts';
import { type Filling, type FillOrder, notFilled } from './outcome.ts';
import { chooseFields, shownIn } from './page-fields.ts';

/** Types the number into the page and makes sure that the page took it; else leaves the page as it was found. */
export async function fillNumber(reader: PageReader, phone: E164, order: FillOrder): Promise<Filling> {
  if (toE164(phone) !== phone) return notFilled('rejected');
  const aim = aimOf(order, reader);
  if (aim === null) return notFilled(noField(order.page));
  const choose = ({ facts, classes }: ReturnType<PageReader['read']>, focused: number | null) =>
    phoneTargets(facts, classes, reader.rules, focused);
  const chosen = await chooseFields(reader, choose, aim, judgeOf('number', order));
  if (chosen === null) return notFilled(noField(order.page));
  if (typeof chosen === 'string') return notFilled(chosen);
  if (!order.isRightPage()) return notFilled('origin_changed');
  const parts = phoneParts(phone);
  const focus = createFocusSession();
  const country = countryBeside(chosen, parts, focus);
  const before = chosen.texts().map(({ value }) => value);
  const entry = await enter({ chosen, country, parts, focus, memory: order.memory });
  if (entry === null) {
    const isOther = country.agrees() === false;
    await country.restore();
    await restoreValues(chosen.texts, before, focus);
    return notFilled(isOther ? 'other_country' : 'rejected');
  }
  const holds = () => showsNumber(shownIn(chosen), parts) && country.agrees() !== false;
  return filled(order, chosen, aim, { ...entry, holds });
}

async function enter(number: NumberToEnter): Promise<NumberEntry | null> {
  const { chosen, country, parts, memory } = number;
  // The whole number stands there already, so nothing needs to be typed.
  if (showsNumber(shownIn(chosen), parts) && country.agrees() !== false)
    return { format: memory?.format ?? null, way: memory?.strategy ?? null };
  if (country.agrees() !== true) await country.set();
  return typeNumber(number);
}
