import { Settings } from 'lucide-react';
import { isLowBalance } from '../../lib/domain/rental/low-balance.ts';
import { useAppState } from '../../lib/mirror/hooks.ts';
import { ExternalLink } from '../shared/controls/ExternalLink.tsx';
import { Logo } from '../shared/controls/Logo.tsx';
import { useText } from '../shared/use-text.ts';
import { useView } from '../shared/view-context.ts';
import { HeaderMenu } from './HeaderMenu.tsx';

/** Without an account. */
export function Header({ bare }: { bare: boolean }) {
  const { actions } = useView();
  const { t } = useText();
  return (
    <header className="header">
      <h1 className="brand">
        <Logo />
        <span className="brand-name">OhmyOTP</span>
      </h1>
      {bare ? null : <BalanceLink />}
      {bare ? (
        <button
          type="button"
          className="icon-button"
          aria-label={t('popup.settings')}
          title={t('popup.settings')}
          data-testid="open-settings"
          onClick={() => actions.openOptions()}
        >
          <Settings size="1.125rem" aria-hidden="true" />
        </button>
      ) : (
        <HeaderMenu />
      )}
    </header>
  );
}

function BalanceLink() {
  const { links } = useView();
  const { t, money } = useText();
  const balanceMinor = useAppState((snapshot) => snapshot.balanceMinor);
  const isLow = useAppState((state) => isLowBalance(state));
  return (
    <ExternalLink className="balance" href={links.topUp} data-testid="top-up">
      <span className="visually-hidden">{t('popup.balance')} </span>
      <span className="balance-amount" data-testid="balance" data-low={isLow}>
        {balanceMinor === null ? '–' : money(balanceMinor)}
      </span>
      <span className="balance-action">{t('popup.topUp')}</span>
    </ExternalLink>
  );
}
