import { useSnapshot } from '../../lib/mirror/hooks.ts';
import { useText } from '../shared/use-text.ts';
import { Skeleton } from './Skeleton.tsx';

/** In place of the list: still loading, or nothing that answers the query. */
export function EmptyList({ query }: { query: string }) {
  const { t } = useText();
  const known = useSnapshot((snapshot) => snapshot.services.length > 0);
  const loading = useSnapshot(({ catalogAt, catalogError }) => catalogAt === null && catalogError === null);
  if (loading) return <Skeleton label={t('popup.loadingServices')} />;
  return (
    <p className="empty" data-testid="empty">
      {known ? t('popup.noneFound', { query: query.trim() }) : t('popup.noServices')}
    </p>
  );
}
