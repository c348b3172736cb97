import { useSnapshot } from '../../../lib/mirror/hooks.ts';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';
import { Card } from '../Card.tsx';
import { ItemList } from './ItemList.tsx';

/** Sites where the user took another service than their name suggests: that one is offered there from then on. */
export function CorrectionsCard() {
  const { t } = useText();
  const { client } = useView();
  const corrections = useSnapshot((snapshot) => snapshot.corrections);
  return (
    <Card
      title={t('options.sites.corrections.title')}
      detail={t('options.sites.corrections.detail')}
      testId="corrections-card"
    >
      <ItemList
        empty={t('options.sites.corrections.none')}
        items={Object.entries(corrections).map(([domain, service]) => ({
          key: domain,
          name: domain,
          detail: t('options.sites.corrections.offers', { service }),
          action: t('options.sites.corrections.forget'),
          onAct: () => void client.send('correction.forget', { site: domain }).catch(() => undefined),
        }))}
      />
    </Card>
  );
}
