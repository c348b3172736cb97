import { seenLine } from '../../../lib/domain/services/seen-text.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';
import { Skeleton } from './Skeleton.tsx';

/** How much of the query is repeated in the text. */
const LONGEST_QUERY = 80;

export function NoneFound({ query }: { query: string }) {
  const { t } = useText();
  return (
    <p className="empty" data-testid="empty">
      {t('popup.noneFound', { query: seenLine(query, LONGEST_QUERY) })}
    </p>
  );
}

/** Before there are services. Nothing to press that would move once they are there. */
export function NoServices() {
  const { t } = useText();
  const { site } = useView();
  const loading = useAppState(({ catalogAt, catalogError }) => catalogAt === null && catalogError === null);
  return (
    <div className="rent-view no-services" data-on-site={site !== null} tabIndex={-1} data-focus-home>
      {loading ? (
        <Skeleton label={t('popup.loadingServices')} />
      ) : (
        <p className="empty" data-testid="empty">
          {t('popup.noServices')}
        </p>
      )}
    </div>
  );
}
