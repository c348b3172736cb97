import { SlidersHorizontal } from 'lucide-react';
import { lazy } from 'react';
import { LazyMenu } from '../../shared/controls/LazyMenu.tsx';
import { useText } from '../../shared/use-text.ts';

const load = () => import('./ListOptionsMenu.tsx');
const ListOptionsMenu = lazy(() => load().then((module) => ({ default: module.ListOptionsMenu })));

interface ListOptionsProps {
  category: string | null;
  onCategory(category: string | null): void;
}

export function ListOptions(props: ListOptionsProps) {
  const { t } = useText();
  return (
    <LazyMenu
      label={t('popup.sortAndFilter')}
      icon={<SlidersHorizontal size="1rem" aria-hidden="true" />}
      testId="list-options"
      preload={load}
    >
      {(trigger) => <ListOptionsMenu {...props} trigger={trigger} />}
    </LazyMenu>
  );
}
