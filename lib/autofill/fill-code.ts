import { highlight } from './highlight.ts';
import type { FillOrder, Outcome } from './outcome.ts';
import { staysTrue } from './pace.ts';
import { type ChosenFields, chooseFields } from './page-fields.ts';
import type { PageReader } from './reader.ts';
import { restoreValue } from './set-value.ts';
import { codeTargets } from './targets.ts';
import { isTextField, typeText } from './type-text.ts';

/** Types the code into the page and makes sure that the page took it; else leaves the page as it was found. */
export async function fillCode(page: PageReader, code: string, order: FillOrder): Promise<Outcome> {
  const meant = order.at === 'focused_field' ? page.focused() : null;
  if (order.at === 'focused_field' && !isTextField(meant)) return 'no_field';
  const plain = bare(code);
  const chosen = chooseFields(
    page,
    ({ facts, classes }, focused) => {
      const fields = codeTargets(facts, classes, plain, focused)[0];
      return fields ? { country: null, fields } : null;
    },
    meant,
  );
  if (chosen === null) return 'no_field';
  if (!order.isRightPage()) return 'wrong_page';
  const values = chosen.texts().map(({ value }) => value);
  if (!shows(chosen, plain) && !(await typeEither(chosen, code, plain))) {
    chosen.texts().forEach((field, n) => {
      restoreValue(field, values[n] ?? '');
    });
    return 'not_taken';
  }
  highlight(chosen.texts());
  return 'filled';
}

/** First without the dash that some messages put into their codes, then as it came. */
async function typeEither(chosen: ChosenFields, code: string, plain: string): Promise<boolean> {
  const inBoxes = chosen.texts().length > 1;
  for (const text of new Set(inBoxes ? [plain] : [plain, code])) {
    const shown = await typeText(text, chosen.texts);
    if (bare(shown) !== plain) continue;
    // A page that has moved on took the code with it.
    if (await staysTrue(() => chosen.texts().length === 0 || shows(chosen, plain))) return true;
  }
  return false;
}

function shows(chosen: ChosenFields, plain: string): boolean {
  return (
    bare(
      chosen
        .texts()
        .map(({ value }) => value)
        .join(''),
    ) === plain
  );
}

function bare(code: string): string {
  return code
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
