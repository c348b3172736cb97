import { ErrorNote } from '../shared/ErrorNote.tsx';
import { AppearanceSettings } from './settings/AppearanceSettings.tsx';
import { CodeSettings } from './settings/CodeSettings.tsx';
import { NotificationSettings } from './settings/NotificationSettings.tsx';
import { RentalSettings } from './settings/RentalSettings.tsx';
import { Shortcuts } from './settings/Shortcuts.tsx';
import { useSettings } from './use-settings.ts';

export function SettingsPage() {
  const edit = useSettings();
  return (
    <>
      {edit.error ? <ErrorNote code={edit.error} /> : null}
      <AppearanceSettings {...edit} />
      <NotificationSettings {...edit} />
      <CodeSettings {...edit} />
      <RentalSettings {...edit} />
      <Shortcuts />
    </>
  );
}
