import { useMirror } from '../../lib/mirror/hooks.ts';
import { Unreachable } from '../popup/Unreachable.tsx';
import { ErrorBoundary } from '../shared/controls/ErrorBoundary.tsx';
import { useKeptFocus } from '../shared/use-kept-focus.ts';
import { useText } from '../shared/use-text.ts';
import { useTheme } from '../shared/use-theme.ts';
import { useView } from '../shared/view-context.ts';
import { PageFrame } from './PageFrame.tsx';

export function OptionsPage() {
  const { t } = useText();
  const ready = useMirror(({ snapshot }) => snapshot !== null);
  const link = useMirror((state) => state.link);
  const { actions } = useView();
  useTheme();
  useKeptFocus({ first: false });

  return (
    <ErrorBoundary onReload={() => location.reload()}>
      {ready ? (
        <PageFrame />
      ) : link === 'unreachable' ? (
        <Unreachable onReload={actions.reloadExtension} />
      ) : (
        <main className="page-opening" aria-busy="true" aria-label={t('options.opening')} />
      )}
    </ErrorBoundary>
  );
}
