export function Skeleton({ label }: { label: string }) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {['a', 'b', 'c', 'd', 'e', 'f'].map((row) => (
        <span key={row} />
      ))}
    </div>
  );
}
