import { useAppState } from '../../../lib/mirror/hooks.ts';
import { ExternalLink } from '../../shared/controls/ExternalLink.tsx';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';

/** Warns that a deleted key may leave traces on the disk. A session-only key was never on it. */
export function KeyTraces() {
  const { t } = useText();
  const { links } = useView();
  const wasOnDisk = useAppState(({ account }) => account.status !== 'none' && account.keep !== 'session');
  if (!wasOnDisk) return null;
  return (
    <p data-testid="key-traces">
      {t('options.key.traces')} <ExternalLink href={links.getKey}>{t('options.key.revoke')}</ExternalLink>
    </p>
  );
}
