/**
 * It takes a quarter of a second to notice that something appeared, and longer to read it. Anyone who has read it is slower
 * than this; a click aimed at something else is faster.
 */
export const READ_MS = 450;

/** Reflowed text or a pressed-down button shifts by no more than this. */
const STILL_PX = 4;

export interface Look {
  words: string;
  place: readonly number[];
}

type PressedBy = 'pointer' | 'key';

interface Around {
  look(): Look | null;
  now(): number;
}

export type PressGate = ReturnType<typeof createPressGate>;

/** Accepts a press only if the control had been visible, still and unchanged for long enough before it began. */
export function createPressGate({ look, now }: Around) {
  let seen: Look | null = null;
  let since = Number.POSITIVE_INFINITY;
  let focused = Number.NEGATIVE_INFINITY;
  /** When the control settled, as of the current press. `since` is null if the press came too early. */
  let press: { since: number | null } | null = null;

  function restart(): void {
    since = seen === null ? Number.POSITIVE_INFINITY : now();
  }

  function isReady(by: PressedBy = 'pointer'): boolean {
    const next = look();
    if (next === null || seen === null || !isSameLook(seen, next)) {
      seen = next;
      restart();
    }
    return now() - (by === 'key' ? Math.max(since, focused) : since) >= READ_MS;
  }

  /** Pointer or key down. An early press restarts the time, so rapid clicking never gets through. */
  function down(by: PressedBy = 'pointer'): void {
    press = { since: isReady(by) ? since : null };
    if (press.since === null) restart();
  }

  /** A click. Assistive technology clicks without pressing first. */
  function lets(): boolean {
    const ready = isReady();
    const ended = press;
    press = null;
    return ready && (ended === null || ended.since === since);
  }

  return {
    isReady,
    down,
    lets,
    /** The focus arrived, so the next key may be meant for what had it before. */
    focus(): void {
      focused = now();
    },
    /** Call when it was out of sight for a moment. */
    begin: restart,
  };
}

function isSameLook(one: Look, other: Look): boolean {
  return (
    one.words === other.words &&
    one.place.every((side, n) => Math.abs(side - (other.place[n] ?? Number.NaN)) <= STILL_PX)
  );
}
