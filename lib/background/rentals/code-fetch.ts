import type { CodeAnswer } from '../../api/types.ts';
import { AppError } from '../../domain/errors.ts';
import type { BoughtRental } from '../../domain/rental/rental.ts';
import { isLive, type RentalEvent } from '../../domain/rental/rental-events.ts';
import { isPart } from '../../domain/sms/message-text.ts';
import type { AppState } from '../../state/app-state.ts';
import { rentalOf } from '../../state/selectors.ts';
import { withEvent } from '../../state/state-edits.ts';
import { type Context, recordEvent, serverNow } from '../context/context.ts';
import { observation } from './evidence.ts';

export type CodeFetch = ReturnType<typeof createCodeFetch>;

/** At the last full read: what the short answer said, and how many messages were known. */
interface Reading {
  said: string;
  messages: number;
}

const NOTHING_YET: Reading = { said: 'active', messages: 0 };

type Looked = Pick<BoughtRental, 'key' | 'id' | 'expiresAt'>;

export function createCodeFetch(context: Pick<Context, 'ports' | 'store'>) {
  const { ports, store } = context;
  const readings = new Map<string, Reading>();

  /**
   * The short answer has only the newest message, and not always its text. If it says anything new, or the rental has
   * expired, the whole rental is read. Rejects with `not_found` if the server does not know the rental, which ends
   * nothing yet.
   */
  async function fetchCodes(rental: Looked): Promise<void> {
    const { key, id, expiresAt } = rental;
    if (serverNow(store.state, ports) >= expiresAt) return readWhole(rental, null);
    const answer = await shortAnswer(id);
    if (answer === null) return readWhole(rental, null);
    const known = messageCount(store.state, key);
    // The text may have zeros that the code lost, and names the sites it is for.
    const lacksText =
      answer.message !== null && isPart(answer.message) && isUnread(answer, known, readings.get(key));
    if (lacksText) {
      return readWhole(rental, answer).catch(async (error) => {
        await recordEvent(context, key, shortly(answer));
        throw error;
      });
    }
    const after = await recordEvent(context, key, shortly(answer));
    if (isUnread(answer, messageCount(after, key), readings.get(key))) await readWhole(rental, answer);
  }

  async function shortAnswer(id: string): Promise<CodeAnswer | null> {
    try {
      return await ports.api.code(id);
    } catch (error) {
      if (error instanceof AppError && error.code === 'not_found') return null;
      throw error;
    }
  }

  async function readWhole({ key, id }: Looked, answer: CodeAnswer | null): Promise<void> {
    const whole = observation(await ports.api.rental(id));
    const after = await store.update((state) =>
      withEvent(answer ? withEvent(state, key, shortly(answer)) : state, key, whole),
    );
    const rental = rentalOf(after, key);
    if (!rental || !isLive(rental)) readings.delete(key);
    else if (answer) readings.set(key, { said: wordsOf(answer), messages: messageCount(after, key) });
  }

  return fetchCodes;
}

/** Once ended, a rental takes no more messages: they must all be here first. */
function shortly({ message, expiresAt }: CodeAnswer): RentalEvent {
  return { type: 'observed', messages: message ? [message] : [], status: 'active', expiresAt };
}

function isUnread(answer: CodeAnswer, known: number, { said, messages } = NOTHING_YET): boolean {
  const owesMessage = answer.status === 'completed' && known === 0;
  return owesMessage || known !== messages || wordsOf(answer) !== said;
}

/** Equal for two answers that say the same. */
function wordsOf({ status, message, doubt }: CodeAnswer): string {
  if (!message) return doubt === undefined ? status : JSON.stringify([status, doubt]);
  return JSON.stringify([status, message.code, message.text, message.receivedAt]);
}

function messageCount(state: AppState, key: string): number {
  const rental = rentalOf(state, key);
  return rental && 'messages' in rental ? rental.messages.length : 0;
}
