/** Placeholder rows, so that nothing jumps when the real ones arrive. */
export function Skeleton({ rows, label }: { rows: number; label: string }) {
  return (
    <div className="skeleton-rows" role="status" aria-label={label} data-testid="loading">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: all alike, and never moved
        <span key={row} />
      ))}
    </div>
  );
}
