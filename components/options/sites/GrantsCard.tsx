import { useAppState } from '../../../lib/mirror/hooks.ts';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';
import { Card } from '../parts/Card.tsx';
import { usePage } from '../parts/page-context.ts';
import { useGrants } from '../parts/use-grants.ts';
import { ItemList } from './ItemList.tsx';
import { siteOfPattern } from './site-of-pattern.ts';

/** Every site the extension has access to, as the browser reports it. */
export function GrantsCard() {
  const { t } = useText();
  const { client } = useView();
  const { browser } = usePage();
  const { grants, takeBack } = useGrants();
  const button = useAppState((snapshot) => snapshot.button);
  if (grants === null) return null;
  const optional = grants.origins.filter((origin) => !grants.required.includes(origin));

  function close(origin: string): void {
    // Turn the button off there as well, or it would ask for access again.
    if (button.sites.includes(origin)) {
      void client.send('button.revoke', { pattern: origin }).catch(() => undefined);
    } else if (siteOfPattern(origin) === null && button.everywhere) {
      void client.send('button.revoke', { pattern: null }).catch(() => undefined);
    }
    takeBack([origin]);
  }

  return (
    <Card
      title={t('options.sites.grants.title')}
      detail={t(browser === 'firefox' ? 'options.sites.grants.detailFirefox' : 'options.sites.grants.detail')}
      testId="grants-card"
    >
      <ItemList
        empty={null}
        items={[
          ...grants.required.map((origin) => ({
            key: origin,
            name: siteOfPattern(origin) ?? origin,
            detail: t('options.sites.grants.required'),
          })),
          ...optional.map((origin) => ({
            key: origin,
            name:
              siteOfPattern(origin) ?? t('options.sites.grants.all', { scheme: origin.split(':')[0] ?? '' }),
            detail: t(
              button.sites.includes(origin) || siteOfPattern(origin) === null
                ? 'options.sites.grants.forButton'
                : 'options.sites.grants.forCodes',
            ),
            action: t('options.sites.grants.takeBack'),
            onAct: () => close(origin),
          })),
        ]}
      />
      {optional.length === 0 ? <p className="muted">{t('options.sites.grants.noOthers')}</p> : null}
    </Card>
  );
}
