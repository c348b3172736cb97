type Reaction<What extends unknown[]> = (...what: What) => Promise<void> | void;

/** Lets a part announce something to parts that are built after it. `reactions.ts` says who reacts. */
export function createEvent<What extends unknown[]>() {
  const reactions: Reaction<What>[] = [];
  return {
    /** Resolves when all reactions are done. */
    async emit(...what: What): Promise<void> {
      await Promise.all(reactions.map((reaction) => reaction(...what)));
    },
    on(reaction: Reaction<What>): void {
      reactions.push(reaction);
    },
  };
}
