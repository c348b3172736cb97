/** What tells accounts apart, by the field that said it. Empty where the server said nothing of the kind. */
export type Identity = Readonly<Record<string, string>>;

/** One value in common is enough, as names and addresses change. Null where there is nothing to compare. */
export function isSameAccount(one: Identity, other: Identity): boolean | null {
  const shared = Object.keys(one).filter((field) => other[field] !== undefined);
  return shared.length === 0 ? null : shared.some((field) => one[field] === other[field]);
}
