import { useAppState } from '../../../lib/mirror/hooks.ts';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { useCommand } from '../../shared/use-command.ts';
import { useText } from '../../shared/use-text.ts';
import { Card } from '../parts/Card.tsx';
import { ItemList } from './ItemList.tsx';

/** Sites where the user took another service than their name suggests: that one is offered there from then on. */
export function CorrectionsCard() {
  const { t } = useText();
  const forget = useCommand('correction.forget');
  const corrections = useAppState((snapshot) => snapshot.corrections);
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
          onAct: () => void forget.run({ site: domain }),
        }))}
      />
      {forget.error ? <ErrorNote code={forget.error.code} /> : null}
    </Card>
  );
}
