import { createQueue } from '../../async/queue.ts';
import type { Alarm } from './ports.ts';

export interface HeldAlarm extends Alarm {
  /** Runs with the alarm set and nobody stopping it meanwhile: what is about to be stored needs it from that moment on. */
  during<T>(run: () => Promise<T>): Promise<T>;
}

/** An alarm that one part may start while another, which does not know yet of the reason, is about to stop it. */
export function createHeldAlarm(alarm: Alarm): HeldAlarm {
  let holders = 0;
  /** A start that looked before a stop has acted would change nothing. */
  const inTurn = createQueue();

  async function during<T>(run: () => Promise<T>): Promise<T> {
    holders += 1;
    try {
      await inTurn(alarm.start);
      return await run();
    } finally {
      holders -= 1;
    }
  }

  return {
    start: () => inTurn(alarm.start),
    stop: () => inTurn(async () => (holders === 0 ? alarm.stop() : undefined)),
    during,
  };
}
