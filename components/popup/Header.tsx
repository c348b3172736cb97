import { formatMinor } from '../../lib/domain/money.ts';
import { useSnapshot } from '../../lib/mirror/hooks.ts';
import { ExternalLink } from '../shared/ExternalLink.tsx';
import { Logo } from '../shared/Logo.tsx';
import { useView } from '../shared/view-context.ts';
import { SettingsMenu } from './SettingsMenu.tsx';

/** `bare` while there is no account to say anything about. */
export function Header({ bare }: { bare: boolean }) {
  const { links } = useView();
  const balanceMinor = useSnapshot((snapshot) => snapshot.balanceMinor);
  return (
    <header className="header">
      <h1 className="brand">
        <Logo />
        OhmyOTP
      </h1>
      {bare ? null : (
        <>
          <span className="balance" data-testid="balance" title="Your balance">
            {balanceMinor === null ? '–' : formatMinor(balanceMinor)}
          </span>
          <ExternalLink className="button small" href={links.topUp} data-testid="top-up">
            Top up
          </ExternalLink>
          <SettingsMenu />
        </>
      )}
    </header>
  );
}
