import { becomesQuiet, isAnswering } from '../input/late-answers.ts';
import { isAtOnce, type Way } from '../input/type-text.ts';

/**
 * One attempt after the other, each once the page has answered the last. A page that writes back every key gets the
 * whole text at once next.
 */
export async function* inTurn<Attempt extends { way: Way }>(
  attempts: readonly Attempt[],
  shown: () => string,
): AsyncGenerator<Attempt> {
  let [left, isLate]: [readonly Attempt[], boolean | null] = [attempts, null];
  for (;;) {
    const [next, ...others] = left;
    if (!next) return;
    yield next;
    left = others;
    isLate ??= others.length > 0 && (await isAnswering(shown));
    if (!isLate) continue;
    await becomesQuiet(shown);
    left = others.toSorted((one, other) => Number(isAtOnce(other.way)) - Number(isAtOnce(one.way)));
  }
}
