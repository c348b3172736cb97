import { seenLine } from '../../../lib/domain/services/seen-text.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { useText } from '../../shared/use-text.ts';
import { Skeleton } from './Skeleton.tsx';

/** Of what was searched for, as much as is said again. */
const LONGEST_QUERY = 80;

/** In place of the list: still loading, or nothing that answers the query. */
export function EmptyList({ query }: { query: string }) {
  const { t } = useText();
  const known = useAppState((snapshot) => snapshot.services.length > 0);
  const loading = useAppState(({ catalogAt, catalogError }) => catalogAt === null && catalogError === null);
  if (loading) return <Skeleton label={t('popup.loadingServices')} />;
  return (
    <p className="empty" data-testid="empty">
      {known ? t('popup.noneFound', { query: seenLine(query, LONGEST_QUERY) }) : t('popup.noServices')}
    </p>
  );
}
