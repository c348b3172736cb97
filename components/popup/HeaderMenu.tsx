import { Settings } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { LazyMenu } from '../shared/controls/LazyMenu.tsx';
import { useText } from '../shared/use-text.ts';
import type { Problem } from './report/ReportDialog.tsx';

const load = () => import('./MoreMenu.tsx');
const MoreMenu = lazy(() => load().then((module) => ({ default: module.MoreMenu })));
const ReportDialog = lazy(() =>
  import('./report/ReportDialog.tsx').then((module) => ({ default: module.ReportDialog })),
);

export function HeaderMenu() {
  const { t } = useText();
  const [problem, setProblem] = useState<Problem | null>(null);
  return (
    <>
      <LazyMenu
        label={t('popup.settings')}
        icon={<Settings size="1.125rem" aria-hidden="true" />}
        testId="settings"
        preload={load}
      >
        {(trigger) => <MoreMenu trigger={trigger} onReport={setProblem} />}
      </LazyMenu>
      {problem ? (
        <Suspense>
          <ReportDialog problem={problem} onClose={() => setProblem(null)} />
        </Suspense>
      ) : null}
    </>
  );
}
