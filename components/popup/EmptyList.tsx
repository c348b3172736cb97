import { useSnapshot } from '../../lib/mirror/hooks.ts';

/** In place of the list: still loading, or nothing that answers the query. */
export function EmptyList({ query }: { query: string }) {
  const known = useSnapshot((snapshot) => snapshot.services.length > 0);
  const loading = useSnapshot(({ catalogAt, catalogError }) => catalogAt === null && catalogError === null);
  if (loading) {
    return (
      <div className="skeleton" role="status" aria-label="Loading services">
        {['a', 'b', 'c', 'd', 'e', 'f'].map((row) => (
          <span key={row} />
        ))}
      </div>
    );
  }
  return (
    <p className="empty" data-testid="empty">
      {known ? `No service called “${query.trim()}”. Try a shorter word.` : 'No services to show yet.'}
    </p>
  );
}
