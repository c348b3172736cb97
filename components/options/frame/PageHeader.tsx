import { useAppState } from '../../../lib/mirror/hooks.ts';
import { ExternalLink } from '../../shared/controls/ExternalLink.tsx';
import { Logo } from '../../shared/controls/Logo.tsx';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';

export function PageHeader() {
  const { t, money } = useText();
  const { links } = useView();
  const connected = useAppState(({ account }) => account.status !== 'none');
  const balanceMinor = useAppState((snapshot) => snapshot.balanceMinor);
  return (
    <header className="page-header">
      <p className="page-brand">
        <Logo />
        OhmyOTP
      </p>
      {connected ? (
        <p className="page-balance">
          <span className="muted">{t('options.balance')}</span>
          <strong className="tabular" data-testid="balance">
            {balanceMinor === null ? '–' : money(balanceMinor)}
          </strong>
          <ExternalLink className="button small" href={links.topUp} data-testid="top-up">
            {t('options.topUp')}
          </ExternalLink>
        </p>
      ) : null}
    </header>
  );
}
