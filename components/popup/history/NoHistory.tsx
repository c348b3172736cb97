import { useNavigation } from '../../shared/navigation-context.ts';
import { useText } from '../../shared/use-text.ts';

export function NoHistory() {
  const { t } = useText();
  const { pick } = useNavigation();
  return (
    <div className="history-view">
      <div className="empty-state" data-testid="no-history">
        <h2>{t('popup.noHistory')}</h2>
        <p>{t('popup.noHistoryHint')}</p>
        <button type="button" className="button primary" data-testid="rent-first" onClick={() => pick(null)}>
          {t('popup.rentNumber')}
        </button>
      </div>
    </div>
  );
}
