import { useMirror } from '../../lib/mirror/hooks.ts';
import { ErrorBoundary } from '../shared/controls/ErrorBoundary.tsx';
import { useText } from '../shared/use-text.ts';
import { useTheme } from '../shared/use-theme.ts';
import { useView } from '../shared/view-context.ts';
import { Home } from './Home.tsx';
import { Unreachable } from './Unreachable.tsx';

export function Popup() {
  const ready = useMirror(({ snapshot }) => snapshot !== null);
  const link = useMirror((state) => state.link);
  const { actions } = useView();
  const { t } = useText();
  useTheme();

  return (
    <ErrorBoundary onReload={() => location.reload()}>
      {ready ? (
        <Home />
      ) : link === 'unreachable' ? (
        <Unreachable onReload={actions.reloadExtension} />
      ) : (
        <main className="app" aria-busy="true" aria-label={t('popup.opening')} />
      )}
    </ErrorBoundary>
  );
}
