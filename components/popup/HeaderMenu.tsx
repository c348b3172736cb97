import { EllipsisVertical } from 'lucide-react';
import { type ComponentProps, lazy, Suspense, useState } from 'react';
import { useText } from '../shared/use-text.ts';

const load = () => import('./MoreMenu.tsx');
const MoreMenu = lazy(() => load().then((module) => ({ default: module.MoreMenu })));

/** The menu's code is read when someone is about to open it: most who open the popup never do. */
export function HeaderMenu() {
  const [wanted, setWanted] = useState(false);
  const preload = () => void load();
  if (!wanted) {
    return <Trigger onPointerEnter={preload} onFocus={preload} onClick={() => setWanted(true)} />;
  }
  return (
    <Suspense fallback={<Trigger />}>
      <MoreMenu trigger={<Trigger />} />
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
      aria-label={t('popup.more')}
      title={t('popup.more')}
      data-testid="settings"
    >
      <EllipsisVertical size={18} aria-hidden="true" />
    </button>
  );
}
