/** How long the current key is kept, and what happens to it when another is entered. */
export const KEPT_KEY_MESSAGES = {
  always: 'options.account.changeDetail',
  session: 'options.account.changeDetailSession',
} as const;
