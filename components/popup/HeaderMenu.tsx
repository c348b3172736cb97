import { Settings } from 'lucide-react';
import { lazy } from 'react';
import { LazyMenu } from '../shared/controls/LazyMenu.tsx';
import { useText } from '../shared/use-text.ts';

const load = () => import('./MoreMenu.tsx');
const MoreMenu = lazy(() => load().then((module) => ({ default: module.MoreMenu })));

export function HeaderMenu() {
  const { t } = useText();
  return (
    <LazyMenu
      label={t('popup.settings')}
      icon={<Settings size={18} aria-hidden="true" />}
      testId="settings"
      preload={load}
    >
      {(trigger) => <MoreMenu trigger={trigger} />}
    </LazyMenu>
  );
}
