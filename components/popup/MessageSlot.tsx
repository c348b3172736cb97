import type { AppErrorCode } from '../../lib/domain/errors.ts';
import type { ViewTab } from '../../lib/state/app-state.ts';
import { AlertBanner } from './AlertBanner.tsx';
import { PollingLine } from './active/PollingLine.tsx';
import { Banners } from './Banners.tsx';
import { CatalogNote } from './CatalogNote.tsx';

/** The one place for what concerns more than one number or service. `quiet` while the view below already offers the fix. */
export function MessageSlot({ quiet }: { quiet: boolean }) {
  return (
    <div className="message-slot">
      <Banners />
      <AlertBanner quiet={quiet} />
    </div>
  );
}

interface ConnectionLineProps {
  tab: ViewTab;
  /** The error that a failed purchase shows by itself. */
  said: AppErrorCode | null;
}

/** What is wrong between here and OhmyOTP. It comes and goes while the view is open, so it is below all that it would push. */
export function ConnectionLine({ tab, said }: ConnectionLineProps) {
  return (
    <div className="connection-line">
      {tab === 'rent' ? <CatalogNote said={said} /> : null}
      {tab === 'active' ? <PollingLine /> : null}
    </div>
  );
}
