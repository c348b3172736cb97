/** The button's lifetime in two steps: it leaves its field, and later its note goes too. */
export interface Life {
  /** Aborted when the button leaves its field. */
  left: AbortSignal;
  /** Aborted when nothing of it stays. */
  removed: AbortSignal;
  leave(): void;
  remove(): void;
}

export function createLife(): Life {
  const left = new AbortController();
  const removed = new AbortController();
  return {
    left: left.signal,
    removed: removed.signal,
    leave: () => left.abort(),
    remove() {
      left.abort();
      removed.abort();
    },
  };
}
