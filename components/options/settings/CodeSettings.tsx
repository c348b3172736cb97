import { Switch } from '../../shared/controls/Switch.tsx';
import { useText } from '../../shared/use-text.ts';
import { Card } from '../parts/Card.tsx';
import { Choice } from '../parts/Choice.tsx';
import { usePage } from '../parts/page-context.ts';
import { SettingRow } from '../parts/SettingRow.tsx';
import { secondsChoices, secondsOf } from '../parts/seconds-choice.ts';
import type { SettingsEdit } from '../parts/use-settings.ts';

const CLEAR_AFTER_SECONDS = [30, 60, 120, 300];

export function CodeSettings({ settings, save }: SettingsEdit) {
  const { t } = useText();
  const { browser } = usePage();
  return (
    <Card title={t('options.settings.codes')}>
      <Switch
        label={t('options.settings.undoNote')}
        description={t('options.settings.undoNoteDetail')}
        checked={settings.undoNote}
        testId="undo-note"
        onChange={(undoNote) => save({ undoNote })}
      />
      <Switch
        label={t('options.settings.closeAfterFill')}
        description={t('options.settings.closeAfterFillDetail')}
        checked={settings.closeAfterFill}
        testId="close-after-fill"
        onChange={(closeAfterFill) => save({ closeAfterFill })}
      />
      {/* Firefox only writes to the clipboard right after a click. */}
      {browser === 'chromium' ? <ClipboardSettings settings={settings} save={save} /> : null}
    </Card>
  );
}

function ClipboardSettings({ settings, save }: Pick<SettingsEdit, 'settings' | 'save'>) {
  const { t } = useText();
  return (
    <>
      <Switch
        label={t('options.settings.copyCode')}
        description={t('options.settings.copyCodeDetail')}
        checked={settings.copyCode}
        testId="copy-code"
        onChange={(copyCode) => save({ copyCode })}
      />
      <SettingRow
        label={t('options.settings.clearClipboard')}
        detail={t('options.settings.clearClipboardDetail')}
      >
        {(named) => (
          <Choice
            {...named}
            value={String(settings.clearClipboardAfter)}
            testId="clear-clipboard"
            options={secondsChoices(t, CLEAR_AFTER_SECONDS, settings.clearClipboardAfter)}
            onChange={(value) => save({ clearClipboardAfter: secondsOf(value) })}
          />
        )}
      </SettingRow>
    </>
  );
}
