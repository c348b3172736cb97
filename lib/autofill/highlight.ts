/** Shows for a moment where something was filled in. Outlines move nothing on the page. */
export function highlight(fields: readonly Element[]): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (const field of fields) {
    field.animate?.(
      [
        { outline: '2px solid #2f7d5b', outlineOffset: '1px' },
        { outline: '2px solid transparent', outlineOffset: '3px' },
      ],
      { duration: 1200, easing: 'ease-out' },
    );
  }
}
