import { useMirror } from '../../lib/mirror/hooks.ts';
import { ErrorBoundary } from '../shared/ErrorBoundary.tsx';
import { useView } from '../shared/view-context.ts';
import { Home } from './Home.tsx';
import { Unreachable } from './Unreachable.tsx';

export function Popup() {
  const ready = useMirror(({ snapshot }) => snapshot !== null);
  const link = useMirror((state) => state.link);
  const { acts } = useView();

  return (
    <ErrorBoundary onReload={() => location.reload()}>
      {ready ? (
        <Home />
      ) : link === 'unreachable' ? (
        <Unreachable onReload={acts.reloadExtension} />
      ) : (
        <main className="app" aria-busy="true" aria-label="Opening" />
      )}
    </ErrorBoundary>
  );
}
