import { useSnapshot } from '../../lib/mirror/hooks.ts';

export function AccountLine() {
  const label = useSnapshot(({ account }) => account.label);
  const refused = useSnapshot(({ account }) => account.status === 'refused');
  return (
    <p className="account-line">
      <span className="muted">{refused ? 'Your key is no longer accepted' : 'Connected to OhmyOTP'}</span>
      {label ? <strong title={label}>{label}</strong> : null}
    </p>
  );
}
