/** How long the button is there. It leaves its field first, while what it has said may still be read. */
export interface Life {
  /** Aborted when the button leaves. */
  left: AbortSignal;
  /** Aborted when nothing of it is to stay. */
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
