import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { usePage } from '../parts/page-context.ts';
import { useSettings } from '../parts/use-settings.ts';
import { AppearanceSettings } from './AppearanceSettings.tsx';
import { CodeSettings } from './CodeSettings.tsx';
import { NotificationSettings } from './NotificationSettings.tsx';
import { RentalSettings } from './RentalSettings.tsx';
import { Shortcuts } from './Shortcuts.tsx';

export function SettingsPage() {
  const edit = useSettings();
  const { browser } = usePage();
  return (
    <>
      {edit.error ? <ErrorNote code={edit.error} /> : null}
      <AppearanceSettings {...edit} />
      <NotificationSettings {...edit} />
      {/* Firefox only writes to the clipboard right after a click. */}
      {browser === 'chromium' ? <CodeSettings {...edit} /> : null}
      <RentalSettings {...edit} />
      <Shortcuts />
    </>
  );
}
