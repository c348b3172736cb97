import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { useSettings } from '../parts/use-settings.ts';
import { AppearanceSettings } from './AppearanceSettings.tsx';
import { CodeSettings } from './CodeSettings.tsx';
import { NotificationSettings } from './NotificationSettings.tsx';
import { RentalSettings } from './RentalSettings.tsx';
import { Shortcuts } from './Shortcuts.tsx';

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
