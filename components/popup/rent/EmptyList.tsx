import { seenLine } from '../../../lib/domain/services/seen-text.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { useText } from '../../shared/use-text.ts';
import { Skeleton } from './Skeleton.tsx';

/** How much of the query is repeated in the text. */
const LONGEST_QUERY = 80;

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
