import { createQueue } from '../../async/queue.ts';
import type { Alarm } from './ports.ts';

export interface HeldAlarm extends Alarm {
  /** Runs `run` with the alarm set, and keeps the alarm set until it is done. */
  during<T>(run: () => Promise<T>): Promise<T>;
}

/** Keeps one part from stopping the alarm while another is about to store the work that needs it. */
export function createHeldAlarm(alarm: Alarm): HeldAlarm {
  let holders = 0;
  /** If they overlapped, `start` could see the alarm as set right before `stop` clears it. */
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
