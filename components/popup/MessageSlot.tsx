import type { AppErrorCode } from '../../lib/domain/errors.ts';
import type { ViewTab } from '../../lib/state/app-state.ts';
import { AlertBanner } from './AlertBanner.tsx';
import { PollingLine } from './active/PollingLine.tsx';
import { Banners } from './Banners.tsx';
import { CatalogNote } from './CatalogNote.tsx';

interface MessageSlotProps {
  /** Null before there is an account. */
  tab: ViewTab | null;
  /** The error that a failed purchase shows by itself. */
  said: AppErrorCode | null;
}

/** The one place for what concerns more than one number or service. */
export function MessageSlot({ tab, said }: MessageSlotProps) {
  return (
    <div className="message-slot">
      <Banners />
      <AlertBanner quiet={tab === null} />
      {tab === 'rent' ? <CatalogNote said={said} /> : null}
      {tab === 'active' ? <PollingLine /> : null}
    </div>
  );
}
