import { isCode } from '../../domain/sms/code-shape.ts';
import { type CodeText, codeTexts, isSameCode, plainCode } from '../formats/code-format.ts';
import { createFocusSession, type FocusSession } from '../input/focus.ts';
import { holdsInTheEnd, staysHeld } from '../input/late-answers.ts';
import { restoreValues } from '../input/restore.ts';
import { takeOut } from '../input/take-out.ts';
import { typeText, WAYS, type Way } from '../input/type-text.ts';
import { isInvalid } from '../input/validity.ts';
import { codeTargets } from '../scan/code-targets.ts';
import type { PageScanner } from '../scan/page-scanner.ts';
import { fieldHintOf } from './field-hint.ts';
import { filled } from './filled.ts';
import { inTurn } from './in-turn.ts';
import { judgeOf } from './judge.ts';
import { noField } from './no-field.ts';
import { type Filling, type FillOrder, notFilled } from './outcome.ts';
import { type ChosenFields, chooseFields, shownIn } from './page-fields.ts';

interface Attempt extends CodeText {
  way: Way;
}

/** Types the code and makes sure that the page took it. Otherwise leaves the page as it was. */
export async function fillCode(scanner: PageScanner, code: string, order: FillOrder): Promise<Filling> {
  if (!isCode(code)) return notFilled('rejected');
  const hint = fieldHintOf(order, scanner);
  if (hint === null) return notFilled(noField(order.page));
  const focus = createFocusSession();
  const chosen = await chooseFields(
    scanner,
    ({ features, classes }, focused) =>
      codeTargets(features, classes, plainCode(code), focused, order.isAsked).map((fields) => ({
        country: null,
        fields,
      })),
    hint,
    judgeOf('code', order, focus),
  );
  if (chosen === null) return notFilled(noField(order.page));
  if (typeof chosen === 'string') return notFilled(chosen);
  if (!order.isRightPage()) return notFilled('origin_changed');
  const { memory } = order;
  if (isSameCode(shownIn(chosen), code))
    return filled(order, chosen, hint, {
      format: memory?.format ?? null,
      way: memory?.strategy ?? null,
      holds: () => holdsCode(chosen, code),
    });
  const before = chosen.texts().map(({ value }) => value);
  const entry = await typeInFormats(chosen, attemptsFor(chosen, code, order), focus);
  if (entry === 'reverted') return notFilled(entry);
  if (entry !== null)
    return filled(order, chosen, hint, {
      ...entry,
      holds: () => holdsCode(chosen, code),
      takeOut: () => takeOut(chosen.texts, before, focus),
    });
  await restoreValues(chosen.texts, before, focus);
  return notFilled('rejected');
}

function attemptsFor(chosen: ChosenFields, code: string, { memory }: FillOrder): Attempt[] {
  const inBoxes = chosen.texts().length > 1;
  const texts = codeTexts(code, chosen.features, inBoxes);
  // One field takes any text whole, which says nothing about what the page makes of it; and the text can be pasted.
  const ways = WAYS.filter((way) => inBoxes || (way !== 'whole' && way !== 'no_keys'));
  const all = ways.flatMap((way) => texts.map((text) => ({ ...text, way })));
  const worked = ({ format, way }: Attempt) => format === memory?.format && way === memory?.strategy;
  return all.toSorted((a, b) => Number(worked(b)) - Number(worked(a)));
}

async function typeInFormats(
  chosen: ChosenFields,
  attempts: readonly Attempt[],
  focus: FocusSession,
): Promise<Attempt | 'reverted' | null> {
  const complainedBefore = chosen.texts().some(isInvalid);
  let accepted: Attempt | null = null;
  for await (const attempt of inTurn(attempts, () => shownIn(chosen))) {
    if (accepted?.way !== undefined && accepted.way !== attempt.way) break;
    const end = await putCode(chosen, attempt, focus);
    if (end === 'reverted') return end;
    if (end === 'rejected') continue;
    if (complainedBefore || !chosen.texts().some(isInvalid)) return attempt;
    accepted ??= attempt;
  }
  if (accepted === null) return null;
  // Every format shows a validation error. The message is left to the user.
  const end = await putCode(chosen, accepted, focus);
  return end === 'rejected' ? null : end === 'reverted' ? end : accepted;
}

async function putCode(
  chosen: ChosenFields,
  { text, way }: Attempt,
  focus: FocusSession,
): Promise<'taken' | 'reverted' | 'rejected'> {
  const shown = await typeText(text, chosen.texts, focus, { way });
  if (!isSameCode(shown, text)) return 'rejected';
  // A page that has moved on took the code with it.
  const holds = () => chosen.texts().length === 0 || holdsCode(chosen, text);
  const inFields = () => shownIn(chosen);
  await holdsInTheEnd(holds, inFields, shown);
  if (await staysHeld(holds, inFields)) return 'taken';
  // A page that empties the fields once the code is complete may have sent it. It must not be sent again in another way.
  return shownIn(chosen) === '' ? 'reverted' : 'rejected';
}

function holdsCode(chosen: ChosenFields, text: string): boolean {
  const values = chosen.texts().map(({ value }) => value);
  const isSpread = values.length === 1 || values.every((value) => value !== '');
  return isSpread && isSameCode(values.join(''), text);
}
