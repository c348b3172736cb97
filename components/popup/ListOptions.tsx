import { SlidersHorizontal } from 'lucide-react';
import { type ComponentProps, lazy, Suspense, useState } from 'react';
import { useText } from '../shared/use-text.ts';

const load = () => import('./ListOptionsMenu.tsx');
const ListOptionsMenu = lazy(() => load().then((module) => ({ default: module.ListOptionsMenu })));

interface ListOptionsProps {
  category: string | null;
  onCategory(category: string | null): void;
}

/** Sorting and filtering, whose code is read when someone is about to use it. */
export function ListOptions(props: ListOptionsProps) {
  const [wanted, setWanted] = useState(false);
  const preload = () => void load();
  if (!wanted) return <Trigger onPointerEnter={preload} onFocus={preload} onClick={() => setWanted(true)} />;
  return (
    <Suspense fallback={<Trigger />}>
      <ListOptionsMenu {...props} trigger={<Trigger />} />
    </Suspense>
  );
}

function Trigger(props: ComponentProps<'button'>) {
  const { t } = useText();
  return (
    <button
      aria-haspopup="menu"
      {...props}
      type="button"
      className="icon-button"
      aria-label={t('popup.sortAndFilter')}
      title={t('popup.sortAndFilter')}
      data-testid="list-options"
    >
      <SlidersHorizontal size={16} aria-hidden="true" />
    </button>
  );
}
