import { useEffect, useState } from 'react';
import { useText } from '../../shared/use-text.ts';
import { usePage } from '../parts/page-context.ts';

/** Where to go from here. */
export function OnSite() {
  const { t } = useText();
  const { actions } = usePage();
  const [keys, setKeys] = useState('');

  useEffect(() => {
    const opening = actions.shortcuts().then((all) => all.find(({ name }) => name === '_execute_action'));
    opening.then((shortcut) => setKeys(shortcut?.keys ?? '')).catch(() => undefined);
  }, [actions]);

  return (
    <p className="card welcome-card welcome-title-small" data-testid="welcome-on-site">
      {keys ? t('welcome.onSite', { keys }) : t('welcome.onSiteClick')}
    </p>
  );
}
