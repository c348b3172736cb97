/** What identifies an account, by field name. Empty if the server told nothing of the kind. */
export type Identity = Readonly<Record<string, string>>;

/** One value in common is enough, because names and addresses change. Null if there is nothing to compare. */
export function isSameAccount(one: Identity, other: Identity): boolean | null {
  const shared = Object.keys(one).filter((field) => other[field] !== undefined);
  return shared.length === 0 ? null : shared.some((field) => one[field] === other[field]);
}
