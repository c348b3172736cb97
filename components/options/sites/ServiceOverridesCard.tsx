import { useAppState } from '../../../lib/mirror/hooks.ts';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { useCommand } from '../../shared/use-command.ts';
import { useText } from '../../shared/use-text.ts';
import { Card } from '../parts/Card.tsx';
import { ItemList } from './ItemList.tsx';

/** The picked service is offered there from then on. */
export function ServiceOverridesCard() {
  const { t } = useText();
  const forget = useCommand('service_override.forget');
  const serviceOverrides = useAppState((snapshot) => snapshot.serviceOverrides);
  return (
    <Card
      title={t('options.sites.serviceOverrides.title')}
      detail={t('options.sites.serviceOverrides.detail')}
      testId="serviceOverrides-card"
    >
      <ItemList
        empty={t('options.sites.serviceOverrides.none')}
        items={Object.entries(serviceOverrides).map(([domain, service]) => ({
          key: domain,
          name: domain,
          detail: t('options.sites.serviceOverrides.offers', { service }),
          action: t('options.sites.serviceOverrides.forget'),
          onAct: () => void forget.run({ site: domain }),
          isUndoable: true,
        }))}
      />
      {forget.error ? <ErrorNote code={forget.error.code} /> : null}
    </Card>
  );
}
