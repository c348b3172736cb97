/**
 * A person takes a quarter of a second to see that something came up, and longer to read what it says. Whoever has done both
 * is never this fast; who clicks at something else on the same spot always is.
 */
export const READ_MS = 450;

/** Text that is laid out anew, or a button that gives way when it is pressed, shifts by no more. */
const STILL_PX = 4;

/** What a control promises, and where it stands on the screen. */
export interface Look {
  words: string;
  place: readonly number[];
}

interface Around {
  /** Null where nobody can see it. */
  look(): Look | null;
  now(): number;
}

export type PressGate = ReturnType<typeof createPressGate>;

/** Lets a press through that began after what it is about had been in sight, in its place and unchanged, for long enough. */
export function createPressGate({ look, now }: Around) {
  let seen: Look | null = null;
  let since = Number.POSITIVE_INFINITY;
  /** Since when it stood as the press began that is under way; null for one that came too early. */
  let press: { since: number | null } | null = null;

  function restart(): void {
    since = seen === null ? Number.POSITIVE_INFINITY : now();
  }

  function isReady(): boolean {
    const next = look();
    if (next === null || seen === null || !isSameLook(seen, next)) {
      seen = next;
      restart();
    }
    return now() - since >= READ_MS;
  }

  /** The pointer or a key went down. One that is too early begins the time anew, so that no quick rhythm gets through. */
  function down(): void {
    press = { since: isReady() ? since : null };
    if (press.since === null) restart();
  }

  /** A click, which has no press where a program for assistance makes it. */
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
    /** It was out of sight for a moment. */
    begin: restart,
  };
}

function isSameLook(one: Look, other: Look): boolean {
  return (
    one.words === other.words &&
    one.place.every((side, n) => Math.abs(side - (other.place[n] ?? Number.NaN)) <= STILL_PX)
  );
}
