type Reaction<What extends unknown[]> = (...what: What) => Promise<void> | void;

/** What one part tells, and parts built after it follow up on: `reactions.ts` says which. */
export function createEvent<What extends unknown[]>() {
  const reactions: Reaction<What>[] = [];
  return {
    /** Resolves once everything that follows is done. */
    async tell(...what: What): Promise<void> {
      await Promise.all(reactions.map((reaction) => reaction(...what)));
    },
    react(reaction: Reaction<What>): void {
      reactions.push(reaction);
    },
  };
}
