/** What the browser suggests for a field while it is typed into. */
export function suggestionsOf(field: Element): { value: string; text: string }[] {
  const { list } = field as HTMLInputElement;
  return [...(list?.options ?? [])].map(({ value, label }) => ({ value, text: label || value }));
}
