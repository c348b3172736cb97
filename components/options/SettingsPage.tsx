import { ErrorNote } from '../shared/ErrorNote.tsx';
import { usePage } from './page-context.ts';
import { AppearanceSettings } from './settings/AppearanceSettings.tsx';
import { CodeSettings } from './settings/CodeSettings.tsx';
import { NotificationSettings } from './settings/NotificationSettings.tsx';
import { RentalSettings } from './settings/RentalSettings.tsx';
import { Shortcuts } from './settings/Shortcuts.tsx';
import { useSettings } from './use-settings.ts';

export function SettingsPage() {
  const edit = useSettings();
  const { browser } = usePage();
  return (
    <>
      {edit.error ? <ErrorNote code={edit.error} /> : null}
      <AppearanceSettings {...edit} />
      <NotificationSettings {...edit} />
      {/* Firefox writes to the clipboard only right after a click. */}
      {browser === 'chromium' ? <CodeSettings {...edit} /> : null}
      <RentalSettings {...edit} />
      <Shortcuts />
    </>
  );
}
